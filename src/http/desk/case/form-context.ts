import type { CaseFile } from '../../../app/case-file.ts'
import type { RequestRow } from '../../../app/ports/store/cases/case-rows.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import type { DecisionCheck } from '../../../domain/request/decision-checks.ts'
import type { Messages } from '../../../locales/messages.ts'
import type { Choice } from '../../ui/form.tsx'
import type { Viewer } from '../../ui/viewer.ts'

/** What the fields of an action's form may choose from. */
export type FormContext = {
  readonly viewer: Viewer
  readonly file: CaseFile
  readonly staff: readonly Staff[]
  /** Linked open requests that the same decision could answer. */
  readonly answerable?: readonly RequestRow[] | undefined
  /** What the draft lacks before it may be approved. */
  readonly checks: readonly DecisionCheck[]
  /** Whether letters can be had as PDF. */
  readonly pdf: boolean
  /** Whether something looks through files. */
  readonly inspects: boolean
  /** Since when letters to the requester are withheld, because mail to them comes back. */
  readonly mailWithheldSince?: CivilDate | null
}

export type FieldSpec = {
  /** As the use case's input calls it, or as `toInput` reads it. */
  readonly name: string
  readonly label: keyof Messages['fields']
  readonly kind:
    | 'text'
    | 'words'
    | 'date'
    | 'select'
    | 'radios'
    | 'checkbox'
    | 'checkboxes'
    | 'file'
    | 'files'
    | 'hidden'
  readonly optional?: true
  readonly rows?: number
  readonly choices?: (context: FormContext) => readonly Choice[]
  /** Before anything was typed. */
  readonly value?: (context: FormContext) => string
}
