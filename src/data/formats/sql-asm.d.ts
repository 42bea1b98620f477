/** The parts of sql.js that are used, for its build without WebAssembly, which the page's policy does not allow. */
declare module 'sql.js/dist/sql-asm-memory-growth.js' {
  export type SqlCell = string | number | bigint | Uint8Array | null;

  export interface SqlStatement {
    step(): boolean;
    get(values: null, options: { useBigInt: true }): SqlCell[];
    free(): boolean;
  }

  export interface SqlDatabase {
    /** Throws an Error with SQLite's message. */
    prepare(sql: string, values?: readonly SqlCell[]): SqlStatement;
    /** Only to make databases in tests. */
    run(sql: string, values?: readonly SqlCell[]): SqlDatabase;
    export(): Uint8Array<ArrayBuffer>;
    close(): void;
  }

  interface SqlJs {
    readonly Database: new (bytes?: Uint8Array) => SqlDatabase;
  }

  export default function initSqlJs(options?: { useOldExtensionFunctions?: boolean }): Promise<SqlJs>;
}
