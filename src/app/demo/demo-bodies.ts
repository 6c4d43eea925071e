import { harborAgency } from './demo-harbor-agency.ts'
import { qinghe } from './demo-qinghe.ts'
import { riverford } from './demo-riverford.ts'
import type { DemoBody } from './demo-script.ts'

/** The three invented bodies of the demonstration, each under another law. */
export const demoBodies: readonly DemoBody[] = [qinghe, riverford, harborAgency]
