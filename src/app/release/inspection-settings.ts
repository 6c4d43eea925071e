import type { PersonalDataSettings } from '../../domain/release/personal-data/find-personal-data.ts'
import type { RequestEvent, TextRef } from '../../domain/request/event-types.ts'
import { identityOf } from '../cases/view/case-reading.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'

/** Goes up where a file that was looked through before would now be judged otherwise. */
const scannerVersion = 1
const maxNameLength = 100

type CaseNames = {
  readonly events: readonly RequestEvent[]
  readonly state: { readonly identity: TextRef | null }
  readonly body: Pick<Body, 'settings'>
}

/** Whoever was asked for their view, by the words in which the office wrote it down. */
const consulted = ({ events }: CaseNames): readonly TextRef[] =>
  events.flatMap((event) => (event.type === 'third-party-consulted' ? [event.data.party] : []))

/** The patterns and names of a body's own. */
export const settingsOfBody = ({ settings }: Pick<Body, 'settings'>): PersonalDataSettings => ({
  names: settings.namesToFind ?? [],
  patterns: settings.patternsToFind ?? [],
})

/** What is looked for in the files of a case: who asked, everybody else who is named in it, and what the body looks for. */
export function inspectionSettings(file: CaseNames, read: (ref: TextRef) => string | null): PersonalDataSettings {
  const requester = file.state.identity ? identityOf(read(file.state.identity)) : null
  const parties = consulted(file).map((party) => nameIn(read(party) ?? ''))
  const { names: ofBody, patterns } = settingsOfBody(file.body)
  const names = [requester?.name ?? '', ...parties, ...ofBody].filter((name) => name.length > 1)
  return { names: [...new Set(names)], patterns }
}

/**
 * What was looked for, and with which programs, in short: another one asks for another look. Names stand in it as the words that hold them, so that
 * nobody can try names against it.
 */
export function settingsFingerprint({ digest, scanner }: Pick<Ports, 'digest' | 'scanner'>, file: CaseNames): string {
  const programs = [...(scanner?.programs ?? [])].sort()
  const refs = [file.state.identity, ...consulted(file)].map((ref) => ref?.id ?? '')
  const { names, patterns } = settingsOfBody(file.body)
  return digest.sha256(JSON.stringify([scannerVersion, refs, names, patterns, ...programs])).slice(0, 16)
}

/** An office writes a name, and on the next lines or after a comma the address. */
const nameIn = (party: string): string => (party.trim().split(/[\n,，;；]/)[0] ?? '').trim().slice(0, maxNameLength)
