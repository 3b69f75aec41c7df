package org.tariscope.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.tariscope.http.Answer;
import org.tariscope.http.ApiMethod;
import org.tariscope.http.MethodDescription;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** The methods tariscope.*: what runs here. */
@Path("tariscope")
@ApplicationScoped
public class TariscopeResource {
    private static final String ROOT = "tariscope";

    /** The entries of the catalogue. */
    public static final List<MethodDescription> METHODS = List.of(
            MethodDescription.get("tariscope.version", "The version of this server")
                    .answers(VersionAnswer.class, ROOT),
            MethodDescription.get("tariscope.database", "The version of the database's schema")
                    .answers(DatabaseAnswer.class, ROOT),
            MethodDescription.get("tariscope.build", "The date of this version").answers(BuildAnswer.class, ROOT),
            MethodDescription.get("tariscope.serial", "The serial number of this installation")
                    .answers(SerialAnswer.class, ROOT),
            MethodDescription.get("tariscope.edition", "The edition: Provider or Enterprise")
                    .answers(EditionAnswer.class, ROOT),
            MethodDescription.get("tariscope.summary", "Version, database, build, serial and edition at once")
                    .answers(SummaryAnswer.class, ROOT));

    @Inject
    About about;

    @Inject
    Database database;

    @Inject
    Settings settings;

    record VersionAnswer(String version) implements Answer {}

    record DatabaseAnswer(String database) implements Answer {}

    record BuildAnswer(String build) implements Answer {}

    record SerialAnswer(String serial) implements Answer {}

    record EditionAnswer(String edition) implements Answer {}

    record SummaryAnswer(String version, String database, String build, String serial, String edition)
            implements Answer {}

    @GET
    @Path("version")
    @ApiMethod("tariscope.version")
    public Answer version() {
        return new VersionAnswer(about.version());
    }

    @GET
    @Path("database")
    @ApiMethod("tariscope.database")
    public Answer database() {
        return new DatabaseAnswer(database.schemaVersion());
    }

    @GET
    @Path("build")
    @ApiMethod("tariscope.build")
    public Answer build() {
        return new BuildAnswer(about.build());
    }

    @GET
    @Path("serial")
    @ApiMethod("tariscope.serial")
    public Answer serial() {
        return new SerialAnswer(about.serial());
    }

    @GET
    @Path("edition")
    @ApiMethod("tariscope.edition")
    public Answer edition() {
        return new EditionAnswer(settings.text(Setting.EDITION));
    }

    @GET
    @Path("summary")
    @ApiMethod("tariscope.summary")
    public Answer summary() {
        return new SummaryAnswer(
                about.version(),
                database.schemaVersion(),
                about.build(),
                about.serial(),
                settings.text(Setting.EDITION));
    }
}
