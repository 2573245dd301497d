package bingosim.export;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** The columns as Parquet describes them: to those who encode them, and in the footer. */
final class ParquetSchema {
    private static final String ROOT = "results";

    private final List<Column> columns;
    private final MessageType message;

    ParquetSchema(List<Column> columns) {
        this.columns = columns;
        message = new MessageType(
                ROOT,
                columns.stream()
                        .<org.apache.parquet.schema.Type>map(ParquetSchema::encoded)
                        .toList());
    }

    private static PrimitiveType encoded(Column column) {
        return switch (column.kind()) {
            case TEXT ->
                Types.required(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case NUMBER -> Types.required(PrimitiveTypeName.INT32).named(column.name());
            case NUMBER_OR_NOTHING -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
        };
    }

    MessageType message() {
        return message;
    }

    /** The definition level of a cell that is not empty. */
    int levelIfThere(int column) {
        return columns.get(column).kind() == Column.Kind.NUMBER_OR_NOTHING ? 1 : 0;
    }

    List<SchemaElement> elements() {
        List<SchemaElement> elements = new ArrayList<>();
        elements.add(new SchemaElement(ROOT).setNum_children(columns.size()));
        columns.forEach(column -> elements.add(element(column)));
        return elements;
    }

    private static SchemaElement element(Column column) {
        SchemaElement element = new SchemaElement(column.name());
        return switch (column.kind()) {
            case TEXT ->
                element.setType(Type.BYTE_ARRAY)
                        .setRepetition_type(FieldRepetitionType.REQUIRED)
                        .setConverted_type(ConvertedType.UTF8)
                        .setLogicalType(LogicalType.STRING(new StringType()));
            case NUMBER -> element.setType(Type.INT32).setRepetition_type(FieldRepetitionType.REQUIRED);
            case NUMBER_OR_NOTHING -> element.setType(Type.INT32).setRepetition_type(FieldRepetitionType.OPTIONAL);
        };
    }
}
