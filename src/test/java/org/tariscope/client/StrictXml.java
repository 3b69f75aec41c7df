package org.tariscope.client;

import jakarta.ws.rs.ext.ContextResolver;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.SchemaOutputResolver;
import jakarta.xml.bind.Unmarshaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.Result;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.glassfish.jaxb.runtime.v2.JAXBContextFactory;
import org.xml.sax.SAXException;

/**
 * JAXB as strict as it can be: usually it passes over what it does not know, and leaves empty what is not there or cannot be
 * read. Here an answer must be valid by the schema that JAXB makes of the class: each element of it, in its order.
 */
final class StrictXml implements ContextResolver<Unmarshaller> {
    private final Map<Class<?>, Strict> known = new ConcurrentHashMap<>();

    private record Strict(JAXBContext context, Schema schema) {}

    @Override
    public Unmarshaller getContext(Class<?> type) {
        try {
            Strict strict = known.computeIfAbsent(type, StrictXml::strict);
            Unmarshaller unmarshaller = strict.context().createUnmarshaller();
            unmarshaller.setSchema(strict.schema());
            unmarshaller.setEventHandler(event -> false);
            return unmarshaller;
        } catch (JAXBException wrong) {
            throw new IllegalStateException("No JAXB class: " + type, wrong);
        }
    }

    private static Strict strict(Class<?> type) {
        try {
            // Named, because other libraries of the tests bring implementations of their own.
            JAXBContext context = new JAXBContextFactory().createContext(new Class<?>[] {type}, Map.of());
            return new Strict(context, schema(context));
        } catch (JAXBException | SAXException wrong) {
            throw new IllegalStateException("No JAXB class: " + type, wrong);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Schema schema(JAXBContext context) throws IOException, SAXException {
        DOMResult schema = new DOMResult();
        context.generateSchema(new SchemaOutputResolver() {
            @Override
            public Result createOutput(String namespace, String file) {
                schema.setSystemId(file);
                return schema;
            }
        });
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new DOMSource(schema.getNode()));
    }
}
