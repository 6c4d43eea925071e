import { PrismaD1 } from '@prisma/adapter-d1'
import type { Store } from '../../../app/ports/ports.ts'
import { PrismaClient } from '../../../generated/d1/client.ts'
import type { PrismaClient as SqlitePrismaClient } from '../../../generated/sqlite/client.ts'
import { type D1, d1Engine } from './d1-engine.ts'
import { sqlStore } from './sql-store.ts'

type Binding = ConstructorParameters<typeof PrismaD1>[0]

/** A store in a D1 database, for the Worker. The generated client loads WebAssembly as only workerd does. */
export function d1Store(db: Binding & D1): Store {
  const client = new PrismaClient({ adapter: new PrismaD1(db) })
  return sqlStore(d1Engine(db, client as unknown as SqlitePrismaClient))
}
