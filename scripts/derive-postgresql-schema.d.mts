/** The PostgreSQL schema for the SQLite schema `sqlite`. */
export function postgresqlSchema(sqlite: string): string
