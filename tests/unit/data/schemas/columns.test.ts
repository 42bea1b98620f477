import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { columnsOf, orNull } from '../../../../src/data/schemas/columns.ts';

describe('columnsOf', () => {
  test('takes type and nullability from the schema, in its order', () => {
    const schema = z.strictObject({
      code: z.string().regex(/^\d$/),
      kind: z.enum(['a', 'b']),
      date: orNull(z.iso.date()),
      year: orNull(z.int32()),
      share: z.number().positive(),
      synthetic: z.literal(true),
      outdated: z.boolean(),
    });
    expect(columnsOf(schema)).toEqual([
      { name: 'code', type: 'string', nullable: false },
      { name: 'kind', type: 'string', nullable: false },
      { name: 'date', type: 'string', nullable: true },
      { name: 'year', type: 'int', nullable: true },
      { name: 'share', type: 'double', nullable: false },
      { name: 'synthetic', type: 'bool', nullable: false },
      { name: 'outdated', type: 'bool', nullable: false },
    ]);
  });

  test('a nullable field that the file leaves out reads back as null', () => {
    expect(z.strictObject({ year: orNull(z.int32()) }).parse({})).toEqual({ year: null });
  });

  test('refuses a field that no column can hold', () => {
    expect(() => columnsOf(z.strictObject({ list: z.array(z.string()) }))).toThrow(
      /field list: no column type for array/,
    );
  });
});
