import type { Messages } from '../messages.ts'
import { actions, actionWords, fields } from './actions.ts'
import { desk } from './desk.ts'
import { help, signIn } from './help.ts'
import { ask, done, home } from './home.ts'
import { figures, law, log } from './log.ts'
import { failures, failureWords, fieldProblems, refusals } from './refusals.ts'
import { shell } from './shell.ts'
import { status } from './status.ts'
import { words } from './words.ts'

export const zhHant: Messages = {
  words,
  shell,
  home,
  ask,
  done,
  status,
  log,
  figures,
  law,
  signIn,
  help,
  refusals,
  failures,
  failureWords,
  fieldProblems,
  desk,
  actions,
  fields,
  actionWords,
}
