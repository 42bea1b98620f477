import type { z } from 'zod';
import type { FlatGeobufColumn } from '../flatgeobuf-header.ts';

/** A value that the source may leave out. FlatGeobuf stores no null, so a reader sees the property missing. */
export function orNull<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null as never);
}

/**
 * The FlatGeobuf columns of a layer, in the order of its schema, so that the file and the check of what is read
 * back have one source. Throws for a field type that has no column type: a bug in the schema.
 */
export function columnsOf(schema: z.ZodObject): FlatGeobufColumn[] {
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    ...columnType(name, field as z.ZodType),
  }));
}

function columnType(name: string, field: z.ZodType): Omit<FlatGeobufColumn, 'name'> {
  const definition = field.def as {
    type: string;
    innerType?: z.ZodType;
    values?: unknown[];
    format?: string;
  };
  switch (definition.type) {
    case 'default':
      return columnType(name, definition.innerType as z.ZodType);
    case 'nullable':
      return { ...columnType(name, definition.innerType as z.ZodType), nullable: true };
    case 'string':
    case 'enum':
      return { type: 'string', nullable: false };
    case 'boolean':
      return { type: 'bool', nullable: false };
    case 'number':
      return { type: definition.format === 'int32' ? 'int' : 'double', nullable: false };
    case 'literal':
      return { type: typeof definition.values?.[0] === 'boolean' ? 'bool' : 'string', nullable: false };
    default:
      throw new RangeError(`field ${name}: no column type for ${definition.type}`);
  }
}
