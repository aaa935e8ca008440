import { DatabaseSync } from 'node:sqlite';

/** A database of `node:sqlite` in the shape that Kysely's SqliteDialect takes. */
export function kyselyShape(file, options = {}) {
  const database = new DatabaseSync(file, options);
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters),
        run: (parameters) => statement.run(...parameters),
        iterate: (parameters) => statement.iterate(...parameters),
      };
    },
  };
}
