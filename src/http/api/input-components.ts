import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { actions } from '../../app/actions.ts'
import { assignRequestsInput } from '../../app/cases/assign-requests.ts'
import { submitRequestInput } from '../../app/cases/receive/submit-request.ts'
import { caseworkInput } from '../../app/casework-input.ts'
import { previewDecisionInput } from '../../app/decisions/preview-decision.ts'
import { viewInput } from '../../app/desk/save-view.ts'
import { askImportInput } from '../../app/import/ask-import.ts'
import { attachToCaseInput, discardMailInput, openFromMailInput } from '../../app/mail/inbound/attach-mail.ts'
import { digestsInput } from '../../app/mail/reminders/change-digests.ts'
import { addStaffInput } from '../../app/office/add-staff.ts'
import { calendarDaysInput, calendarSaveInput } from '../../app/office/calendar-days.ts'
import { changeBodyInput } from '../../app/office/change-body.ts'
import { markCellsInput } from '../../app/redaction/mark-cells.ts'
import { markFoundInput, saveMarksInput } from '../../app/redaction/marks-input.ts'
import { returnInput, submitInput, versionOnlyInput } from '../../app/redaction/move-redaction.ts'
import { filesToApproveInput, findingsToKeepInput } from '../../app/release/release-files.ts'
import type { AppEnv } from '../app-env.ts'
import { verbs } from './cases/events-routes.ts'

type JsonSchema = { [key: string]: unknown }

/**
 * What the outside sends, described from the very schemas that the use cases parse with. A transform has no schema
 * of its own: what goes into it is described.
 */
function schemaOf(input: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return schema
}

export function registerInputs(app: OpenAPIHono<AppEnv>): void {
  const register = (name: string, schema: JsonSchema) =>
    app.openAPIRegistry.registerComponent('schemas', name, schema as never)
  register('NewRequest', schemaOf(submitRequestInput))
  register('NewAssignment', schemaOf(assignRequestsInput))
  register('CaseworkChange', schemaOf(caseworkInput))
  register('BodyChange', schemaOf(changeBodyInput))
  register('CalendarDays', schemaOf(calendarDaysInput))
  register('CalendarDaysToSave', schemaOf(calendarSaveInput))
  register('DigestsChange', schemaOf(digestsInput))
  register('StaffMember', schemaOf(addStaffInput))
  register('NewView', schemaOf(viewInput))
  register('OpenedLetter', schemaOf(openFromMailInput))
  register('JoinedLetter', schemaOf(attachToCaseInput))
  register('DiscardedLetterReason', schemaOf(discardMailInput))
  register('DecisionToPreview', schemaOf(previewDecisionInput))
  register('MarksToSave', schemaOf(saveMarksInput))
  register('PlacesToMark', schemaOf(markFoundInput))
  register('RedactionToSubmit', schemaOf(submitInput))
  register('RedactionToReturn', schemaOf(returnInput))
  register('FilesToApprove', withDay(schemaOf(filesToApproveInput)))
  register('FindingsToKeep', withDay(schemaOf(findingsToKeepInput)))
  register('CellsToMark', schemaOf(markCellsInput))
  register('RedactionVersion', schemaOf(versionOnlyInput))
  register('NewImport', schemaOf(askImportInput))
  register('SignInLinkRequest', {
    type: 'object',
    properties: { email: { type: 'string', format: 'email' } },
    required: ['email'],
  })
  const names: string[] = []
  for (const type of verbs) {
    const action = actions.get(type)
    if (!action) continue
    const name = `NewEvent-${type}`
    names.push(name)
    register(name, eventSchema(type, schemaOf(action.input)))
  }
  register('NewEvent', { oneOf: names.map((name) => ({ $ref: `#/components/schemas/${name}` })) })
}

const on = { type: 'string', format: 'date', description: "A civil date in the body's time zone; today where left out" }

/** What is done to a case may be dated. */
function withDay(schema: JsonSchema): JsonSchema {
  return { ...schema, properties: { on, ...(schema as { properties?: JsonSchema }).properties } }
}

function eventSchema(type: string, schema: JsonSchema): JsonSchema {
  const { properties = {}, required = [] } = schema as { properties?: JsonSchema; required?: string[] }
  return {
    type: 'object',
    properties: { type: { type: 'string', const: type }, on, ...properties },
    required: ['type', ...required],
  }
}
