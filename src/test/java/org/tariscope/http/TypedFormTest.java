package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedFormTest {
    private static final MethodDescription METHOD = MethodDescription.post("things.save", "Saves")
            .takes(
                    Parameter.required("name", new ParameterType.Text(10), "The name"),
                    Parameter.optional("step", new ParameterType.Whole(0, 9), "The step"),
                    Parameter.optional("digits", new ParameterType.Whole(0, 9), "The digits")
                            .clearable(),
                    Parameter.optional(
                                    "days",
                                    new ParameterType.ValueList("day", 7, new ParameterType.Whole(1, 7)),
                                    "Days")
                            .clearable(),
                    Parameter.optional(
                                    "parts",
                                    new ParameterType.RecordList(
                                            "part",
                                            2,
                                            List.of(
                                                    Parameter.required(
                                                            "price", new ParameterType.Decimal(3, 2), "The price"),
                                                    Parameter.optional("end", new ParameterType.Day(), "The end")
                                                            .clearable())),
                                    "The parts")
                            .clearable());

    @Test
    void listsOfRecordsAreReadLikeThoseOfJson() {
        Parameters in = new TypedForm()
                .with("name", " a ")
                .with("days", "1,3")
                .list("parts", List.of(new TypedForm().with("price", "0.50").with("end", "")))
                .of(METHOD);
        assertThat(in.text("name")).isEqualTo("a");
        assertThat(in.items("days", Long.class)).containsExactly(1L, 3L);
        Parameters part = in.items("parts", Parameters.class).get(0);
        assertThat(part.decimal("price")).isEqualByComparingTo(new BigDecimal("0.5"));
        assertThat(part.cleared("end")).isTrue();
    }

    @Test
    void whatIsLeftEmptyClearsWhereThatCanBeAndWasNotSentElse() {
        Parameters in = new TypedForm()
                .with("name", "a")
                .with("step", null)
                .with("digits", " ")
                .with("days", "")
                .list("parts", List.of())
                .of(METHOD);
        assertThat(in.has("step")).isFalse();
        assertThat(in.cleared("digits")).isTrue();
        assertThat(in.cleared("days")).isTrue();
        assertThat(in.cleared("parts")).isTrue();
    }

    @Test
    void everythingWrongIsNamedByItsPlace() {
        TypedForm wrong = new TypedForm()
                .with("name", "a")
                .with("step", "x")
                .list("parts", List.of(new TypedForm().with("price", "1"), new TypedForm().with("price", "")));
        assertThat(catchThrowableOfType(Refusal.class, () -> wrong.of(METHOD)).errors())
                .extracting(BadValue::name)
                .containsExactly("step", "parts[1].price");
    }
}
