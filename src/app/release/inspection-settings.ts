import type { PersonalDataSettings } from '../../domain/release/personal-data/find-personal-data.ts'
import type { RequestEvent, TextRef } from '../../domain/request/event-types.ts'
import { identityOf } from '../cases/view/case-reading.ts'
import type { Ports } from '../ports/ports.ts'

/** Goes up where a file that was looked through before would now be judged otherwise. */
const scannerVersion = 1
const maxNameLength = 100

type CaseNames = { readonly events: readonly RequestEvent[]; readonly state: { readonly identity: TextRef | null } }
type Patterns = PersonalDataSettings['patterns']

/** Whoever was asked for their view, by the words in which the office wrote it down. */
const consulted = ({ events }: CaseNames): readonly TextRef[] =>
  events.flatMap((event) => (event.type === 'third-party-consulted' ? [event.data.party] : []))

/** The patterns and names of a body's own. None can be saved yet: this is where they come in. */
const ofBody: PersonalDataSettings = { names: [], patterns: [] }

/** What is looked for in the files of a case: who asked, and everybody else who is named in it. */
export function inspectionSettings(file: CaseNames, read: (ref: TextRef) => string | null): PersonalDataSettings {
  const requester = file.state.identity ? identityOf(read(file.state.identity)) : null
  const parties = consulted(file).map((party) => nameIn(read(party) ?? ''))
  const names = [requester?.name ?? '', ...parties, ...ofBody.names].filter((name) => name.length > 1)
  return { names: [...new Set(names)], patterns: ofBody.patterns }
}

/**
 * What was looked for, in short: another one asks for another look. Names stand in it as the words that hold them, so that
 * nobody can try names against it.
 */
export function settingsFingerprint(
  { digest }: Pick<Ports, 'digest'>,
  file: CaseNames,
  patterns: Patterns = ofBody.patterns,
): string {
  const refs = [file.state.identity, ...consulted(file)].map((ref) => ref?.id ?? '')
  return digest.sha256(JSON.stringify([scannerVersion, refs, ofBody.names, patterns])).slice(0, 16)
}

/** An office writes a name, and on the next lines or after a comma the address. */
const nameIn = (party: string): string => (party.trim().split(/[\n,，;；]/)[0] ?? '').trim().slice(0, maxNameLength)
