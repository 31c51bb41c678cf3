/** What the bench uses of sql.js, which ships no types. */
declare module "sql.js" {
  export interface Statement {
    bind(values: readonly number[]): boolean;
    step(): boolean;
    get(): number[];
    run(values: readonly number[]): void;
    reset(): void;
    free(): boolean;
  }
  export interface Database {
    run(sql: string): void;
    prepare(sql: string): Statement;
    export(): Uint8Array;
    close(): void;
  }
  export default function initSqlJs(): Promise<{
    readonly Database: new (bytes?: Uint8Array) => Database;
  }>;
}
