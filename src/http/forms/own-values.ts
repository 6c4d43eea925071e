import { fieldIssue, refuseFields } from '../../domain/request/refusal.ts'
import { BodyRefused } from './body-refused.ts'
import type { Values } from './form-reader.ts'

/**
 * The values of a form's own fields. A field that is none of them is refused by its name: nobody may set by a form what the
 * form does not ask. The session's token, which every form carries, is left out;
 * the version that a form was made from may come with any.
 * @param fields the names; `column.*` stands for every name that begins so
 */
export function ownValues({ csrf: _token, ...values }: Values, fields: readonly string[]): Values {
  const isOwn = (name: string) =>
    name === 'version' ||
    fields.some((field) => (field.endsWith('*') ? name.startsWith(field.slice(0, -1)) : name === field))
  const issues = Object.keys(values)
    .filter((name) => !isOwn(name))
    .map((path) => fieldIssue(path, 'unknown-field'))
  if (issues.length === 0) return values
  throw new BodyRefused(refuseFields(issues).refusal)
}
