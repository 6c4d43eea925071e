import { en } from '../en/en.ts'
import type { Messages } from '../messages.ts'

export const zhHans: Messages = en
