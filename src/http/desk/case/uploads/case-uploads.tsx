import type { OpenUpload } from '../../../../app/documents/uploads/uploads-of-case.ts'
import { sizeText } from '../../../../locales/dates.ts'
import type { FormContext } from '../form-context.ts'

/** What may be sent to the case in pieces, and what of it was begun. */
export type CaseUploadsProps = { readonly maxBytes: number; readonly open: readonly OpenUpload[] }

/** Many files at once, by the script that unhides this. Without it, the form of the action takes them. */
export function CaseUploads({ context, uploads }: { context: FormContext; uploads: CaseUploadsProps }) {
  const { viewer, file } = context
  const { t, locale, csrf } = viewer
  const words = t.uploads
  const { reference } = file.row
  const max = sizeText(uploads.maxBytes, locale)
  const open = uploads.open.map(({ record: { id, path, fingerprint, length }, offset }) => ({
    ...{ id, path, fingerprint, length, offset },
  }))
  const address = `/api/v1/requests/${reference}/uploads`
  const { inspects } = context
  const settings = { address, csrf, max, maxBytes: uploads.maxBytes, inspects, open, words: words.script }
  return (
    <section class="uploads no-print" id="uploads" data-settings={JSON.stringify(settings)} hidden>
      <h3>{words.title}</h3>
      <div class="uploads__zone" data-part="zone">
        <p class="uploads__drop">{words.drop}</p>
        <div class="uploads__buttons">
          <button class="govuk-button govuk-button--secondary" type="button" data-part="files">
            {words.files}
          </button>
          <button class="govuk-button govuk-button--secondary" type="button" data-part="folder">
            {words.folder}
          </button>
        </div>
        <input type="file" multiple data-part="files-input" hidden aria-label={words.files} />
        <input type="file" webkitdirectory data-part="folder-input" hidden aria-label={words.folder} />
        <p class="quiet">{words.limit(max)}</p>
      </div>
      {open.length > 0 ? (
        <div class="notice" data-part="unfinished">
          <h4>{words.unfinished}</h4>
          <p>{words.unfinishedLede}</p>
          <ul class="uploads__rows">
            {open.map(({ id, path }) => (
              <li data-id={id}>
                <span class="uploads__name">{path}</span>
                <span class="uploads__state" data-row="state"></span>
                <button class="as-link" type="button">
                  {words.discard}
                  <span class="govuk-visually-hidden"> {path}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p class="govuk-visually-hidden" role="status" data-part="spoken"></p>
      <div data-part="progress" hidden>
        <p class="uploads__summary">
          <strong data-part="summary"></strong>{' '}
          <button class="as-link" type="button" data-part="cancel-all" hidden>
            {words.cancelAll}
          </button>
          <button class="govuk-button govuk-button--secondary" type="button" data-part="send-again" hidden>
            {words.sendAgain}
          </button>
        </p>
        <p data-part="show" hidden>
          <a href={`/desk/requests/${reference}?saved=document-attached#documents`}>{words.show}</a>
        </p>
        <div class="uploads__list" role="region" aria-label={words.list} tabindex={0}>
          <ul class="uploads__rows" data-part="list"></ul>
        </div>
      </div>
      <template>
        <li>
          <span class="uploads__name" data-row="name"></span>
          <progress max="100" value="0"></progress>
          <span class="uploads__state" data-row="state"></span>
          <button class="as-link" type="button">
            {words.cancel}
            <span class="govuk-visually-hidden" data-row="name"></span>
          </button>
        </li>
      </template>
    </section>
  )
}
