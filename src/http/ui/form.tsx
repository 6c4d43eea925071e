import type { Child } from 'hono/jsx'
import type { Viewer } from './viewer.ts'

/** What stood in a form when it was sent, and what was wrong with it. */
export type FormState = {
  readonly values: { readonly [name: string]: string | readonly string[] }
  readonly errors: { readonly [name: string]: string }
}

export const emptyForm: FormState = { values: {}, errors: {} }

/** The version that a form was made of: a form that comes back keeps its own, unless its page says otherwise. */
export function versionIn({ values }: FormState, current: number): number {
  const typed = Number(values['version'])
  return values['version'] !== undefined && Number.isInteger(typed) ? typed : current
}

/** A form that comes back after a conflict, whose sender now sees what is there. */
export const onVersion = (form: FormState, version: number): FormState => ({
  ...form,
  values: { ...form.values, version: String(version) },
})

type FieldProps = {
  readonly viewer: Viewer
  readonly form: FormState
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly optional?: boolean | undefined
  /** Before anything was typed. */
  readonly value?: string | undefined
  /** Where one page has two forms, ids must still differ. */
  readonly idPrefix?: string | undefined
}

const idOf = (props: { name: string; idPrefix?: string | undefined }) =>
  `${props.idPrefix ?? ''}${props.name}`.replaceAll(/[^\w-]/g, '-')

function typedIn({ form, name, value }: FieldProps): string {
  const given = form.values[name]
  return typeof given === 'string' ? given : (value ?? '')
}

function describedBy(props: FieldProps): string | undefined {
  const id = idOf(props)
  const ids = [props.hint ? `${id}-hint` : '', props.form.errors[props.name] ? `${id}-error` : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

function Group(props: { field: FieldProps; children: Child; bare?: boolean }) {
  const { field } = props
  const error = field.form.errors[field.name]
  const id = idOf(field)
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      {props.bare ? null : (
        <label class="govuk-label" for={id}>
          {field.label}
          {field.optional ? <span class="quiet">{field.viewer.t.words.optional}</span> : null}
        </label>
      )}
      {field.hint && !props.bare ? (
        <div class="govuk-hint" id={`${id}-hint`}>
          {field.hint}
        </div>
      ) : null}
      {error && !props.bare ? (
        <p class="govuk-error-message" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {props.children}
    </div>
  )
}

type InputProps = FieldProps & {
  readonly type?: string
  readonly width?: '10' | '20'
  readonly autocomplete?: string
  readonly inputmode?: 'numeric' | 'decimal' | 'email'
  readonly max?: string | undefined
  readonly maxlength?: number
}

export function TextField(props: InputProps) {
  return (
    <Group field={props}>
      <input
        class={`govuk-input${props.width ? ` govuk-input--width-${props.width}` : ''}${props.form.errors[props.name] ? ' govuk-input--error' : ''}`}
        id={idOf(props)}
        name={props.name}
        type={props.type ?? 'text'}
        value={typedIn(props)}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        max={props.max}
        maxlength={props.maxlength}
        aria-describedby={describedBy(props)}
        aria-invalid={props.form.errors[props.name] ? 'true' : undefined}
      />
    </Group>
  )
}

export function DateField(props: FieldProps & { readonly max?: string }) {
  return <TextField {...props} type="date" width="10" />
}

export function WordsField(props: FieldProps & { readonly rows?: number; readonly maxlength?: number }) {
  return (
    <Group field={props}>
      <textarea
        class={`govuk-textarea${props.form.errors[props.name] ? ' govuk-textarea--error' : ''}`}
        id={idOf(props)}
        name={props.name}
        rows={props.rows ?? 6}
        maxlength={props.maxlength}
        aria-describedby={describedBy(props)}
        aria-invalid={props.form.errors[props.name] ? 'true' : undefined}
      >
        {/* The browser drops one line break after the tag: this one, and not the reader's own. */}
        {`\n${typedIn(props)}`}
      </textarea>
    </Group>
  )
}

export type Choice = {
  readonly value: string
  readonly text: string
  readonly hint?: string | undefined
  readonly group?: string | undefined
  /** What stands beside a checkbox, such as a button of another form. */
  readonly beside?: Child
}

export function SelectField(props: FieldProps & { readonly choices: readonly Choice[] }) {
  const chosen = typedIn(props)
  const groups = [...new Set(props.choices.map((choice) => choice.group))]
  const options = (choices: readonly Choice[]) =>
    choices.map((choice) => (
      <option value={choice.value} selected={choice.value === chosen}>
        {choice.text}
      </option>
    ))
  return (
    <Group field={props}>
      <select class="govuk-select" id={idOf(props)} name={props.name} aria-describedby={describedBy(props)}>
        {groups.map((group) => {
          const members = props.choices.filter((choice) => choice.group === group)
          return group ? <optgroup label={group}>{options(members)}</optgroup> : options(members)
        })}
      </select>
    </Group>
  )
}

type ManyProps = FieldProps & {
  readonly choices: readonly Choice[]
  readonly large?: boolean
  /** Two columns where there is room, for long lists. */
  readonly columns?: boolean
}

function Legend({ props }: { props: ManyProps }) {
  const id = idOf(props)
  const error = props.form.errors[props.name]
  return (
    <>
      <legend class={`govuk-fieldset__legend${props.large ? ' govuk-fieldset__legend--m' : ''}`}>
        {props.label}
        {props.optional ? <span class="quiet">{props.viewer.t.words.optional}</span> : null}
      </legend>
      {props.hint ? (
        <div class="govuk-hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      ) : null}
      {error ? (
        <p class="govuk-error-message" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </>
  )
}

export function RadioField(props: ManyProps) {
  const id = idOf(props)
  const chosen = typedIn(props)
  return (
    <Group field={props} bare>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(props)}>
        <Legend props={props} />
        <div class="govuk-radios govuk-radios--small" data-module="radios">
          {props.choices.map((choice, index) => (
            <div class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                type="radio"
                id={index === 0 ? id : `${id}-${index}`}
                name={props.name}
                value={choice.value}
                checked={choice.value === chosen}
                aria-describedby={choice.hint ? `${id}-${index}-hint` : undefined}
              />
              <label class="govuk-label govuk-radios__label" for={index === 0 ? id : `${id}-${index}`}>
                {choice.text}
              </label>
              {choice.hint ? (
                <div class="govuk-hint govuk-radios__hint" id={`${id}-${index}-hint`}>
                  {choice.hint}
                </div>
              ) : null}
            </div>
          ))}
        </div>
      </fieldset>
    </Group>
  )
}

export function CheckboxesField(props: ManyProps) {
  const id = idOf(props)
  const given = props.form.values[props.name]
  const chosen = new Set(typeof given === 'string' ? [given] : (given ?? []))
  return (
    <Group field={props} bare>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(props)}>
        <Legend props={props} />
        <div class={`govuk-checkboxes govuk-checkboxes--small${props.columns ? ' choices--columns' : ''}`}>
          {props.choices.map((choice, index) => (
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id={index === 0 ? id : `${id}-${index}`}
                name={props.name}
                value={choice.value}
                checked={chosen.has(choice.value)}
              />
              <label class="govuk-label govuk-checkboxes__label" for={index === 0 ? id : `${id}-${index}`}>
                {choice.text}
              </label>
              {choice.beside}
            </div>
          ))}
        </div>
      </fieldset>
    </Group>
  )
}

export function CheckboxField(props: FieldProps) {
  const id = idOf(props)
  const error = props.form.errors[props.name]
  return (
    <Group field={props} bare>
      {error ? (
        <p class="govuk-error-message" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            type="checkbox"
            id={id}
            name={props.name}
            value="yes"
            checked={typedIn(props) === 'yes'}
            aria-describedby={describedBy(props)}
          />
          <label class="govuk-label govuk-checkboxes__label" for={id}>
            {props.label}
          </label>
          {props.hint ? (
            <div class="govuk-hint govuk-checkboxes__hint" id={`${id}-hint`}>
              {props.hint}
            </div>
          ) : null}
        </div>
      </div>
    </Group>
  )
}

export function FileField({ multiple = false, ...props }: FieldProps & { readonly multiple?: boolean }) {
  const described = describedBy(props)
  return (
    <Group field={props}>
      <input
        class="file"
        type="file"
        id={idOf(props)}
        name={props.name}
        multiple={multiple}
        aria-describedby={described}
      />
    </Group>
  )
}

type FormProps = {
  readonly viewer: Viewer
  readonly action: string
  /** For the requester's own forms. */
  readonly secret?: string | undefined
  /** The proof of the letter that the requester came by, where their address is not confirmed yet. */
  readonly proof?: string | undefined
  /** The state of the case that the reader saw: a later one makes a conflict. */
  readonly version?: number | undefined
  readonly upload?: boolean
  /** Wider than a column of text. */
  readonly wide?: boolean
  readonly children: Child
  /** What a script of the page waits for before it is sent. */
  readonly step?: string | undefined
}

export function Form({ viewer, action, secret, proof, version, upload, wide, step, children }: FormProps) {
  return (
    <form
      class={wide ? 'form form--wide' : 'form'}
      method="post"
      action={action}
      enctype={upload ? 'multipart/form-data' : undefined}
      data-step={step}
      novalidate
    >
      {viewer.csrf ? <input type="hidden" name="csrf" value={viewer.csrf} /> : null}
      {secret ? <input type="hidden" name="secret" value={secret} /> : null}
      {proof ? <input type="hidden" name="mailed" value={proof} /> : null}
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {children}
    </form>
  )
}

export function Submit({ text, kind }: { text: string; kind?: 'secondary' | 'warning' }) {
  return (
    <button class={`govuk-button${kind ? ` govuk-button--${kind}` : ''}`} type="submit">
      {text}
    </button>
  )
}

/** All that is wrong, above the form, each with a link to its field. */
export function ErrorSummary({
  viewer,
  form,
  title,
  text,
  idPrefix,
  more,
}: {
  viewer: Viewer
  form: FormState
  title?: string | undefined
  text?: string | undefined
  idPrefix?: string | undefined
  /** What else there is to say, below the text. */
  more?: Child
}) {
  const { t } = viewer
  const errors = Object.entries(form.errors)
  if (errors.length === 0 && !title) return null
  return (
    <div class="govuk-error-summary" role="alert" tabindex={-1}>
      <h2 class="govuk-error-summary__title">{title ?? t.shell.problem.title}</h2>
      <div class="govuk-error-summary__body">
        <p>{text ?? t.shell.problem.kept}</p>
        {more}
        {errors.length > 0 ? (
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(([name, message]) => (
              <li>
                <a href={`#${idOf({ name, idPrefix })}`}>{message}</a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  )
}
