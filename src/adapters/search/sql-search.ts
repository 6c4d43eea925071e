import type { Search } from '../../app/ports/store/search.ts'
import type { Engine } from '../store/engines/engine.ts'
import { deskSearch } from './desk-search.ts'
import { logSearch } from './log-search.ts'
import { rebuildIndex } from './rebuild-index.ts'

/** The index in the store's own database, on any engine. */
export function sqlSearch(engine: Engine): Search {
  return { ...logSearch(engine), ...deskSearch(engine), ...rebuildIndex(engine) }
}
