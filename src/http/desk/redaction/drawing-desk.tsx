import { personalDataTypes } from '../../../domain/release/finding.ts'
import type { Viewer } from '../../ui/viewer.ts'
import { groundChoices } from './ground-choices.ts'
import type { ShownRedaction } from './shown-redaction.ts'

type Props = { readonly viewer: Viewer; readonly shown: ShownRedaction; readonly find: string | null }

/** What the script works with: hidden until it runs. */
export function DrawingDesk({ viewer, shown, find }: Props) {
  const { t, csrf, locale } = viewer
  const { document, redaction, statute, staffId } = shown
  const words = t.redactionDesk
  const canMark = redaction.may.mark
  const settings = {
    ...{ documentId: document.id, csrf, staffId, canMark, state: redaction.state, words: words.script, find },
    grounds: groundChoices(statute, locale),
  }
  return (
    <section
      id="redaction-desk"
      class="rd-desk"
      data-settings={JSON.stringify(settings)}
      aria-label={words.title}
      hidden
    >
      <div class="rd-bar" data-part="toolbar" role="group" aria-label={words.tools}>
        {canMark ? <MarkingTools viewer={viewer} /> : null}
        <div class="rd-bar__group">
          <Tool part="zoom-out" text="−" label={words.zoomOut} />
          <span class="rd-zoom" data-part="zoom">
            100 %
          </span>
          <Tool part="zoom-in" text="+" label={words.zoomIn} />
        </div>
        <label class="rd-bar__group rd-bar__page">
          <span>{words.goToPage}</span>
          <input class="govuk-input" type="number" min="1" value="1" data-part="page-number" />
          <span>
            {words.of} <span data-part="page-count"></span>
          </span>
        </label>
        {canMark ? (
          <label class="rd-bar__group rd-check">
            <input type="checkbox" data-part="as-draft" />
            <span>{words.asDraft}</span>
          </label>
        ) : null}
      </div>
      <p class="rd-status-line">
        {canMark ? <span class="rd-status" role="status" data-part="status"></span> : null}
        <span class="quiet" data-part="people" hidden></span>
      </p>
      <p class="rd-live" role="status" data-part="live"></p>
      <div class={canMark ? 'rd-columns' : 'rd-columns rd-columns--one'}>
        <div class="rd-scroller" data-part="scroller" role="region" aria-label={words.pages} tabindex={0}>
          <ol class="rd-pages" data-part="pages"></ol>
        </div>
        {canMark ? (
          <div class="rd-panel">
            <MarkForm viewer={viewer} shown={shown} />
            <section class="rd-box">
              <h2>
                {words.marks} <span class="rd-count" data-part="mark-count"></span>
              </h2>
              <p class="quiet" data-part="no-marks">
                {words.noMarks}
              </p>
              <ol class="rd-list" data-part="marks"></ol>
            </section>
            <Find viewer={viewer} />
            <Keys viewer={viewer} />
          </div>
        ) : null}
      </div>
    </section>
  )
}

function Tool({ part, text, label }: { part: string; text: string; label?: string }) {
  return (
    <button type="button" class="rd-button" data-part={part} aria-label={label} title={label}>
      {text}
    </button>
  )
}

function MarkingTools({ viewer }: { viewer: Viewer }) {
  const words = viewer.t.redactionDesk
  const tools = [
    ['read', words.read],
    ['box', words.drawBox],
    ['words', words.chooseWords],
  ] as const
  return (
    <>
      <div class="rd-bar__group rd-tools">
        {tools.map(([tool, text]) => (
          <button type="button" class="rd-button" data-tool={tool} aria-pressed="false">
            {text}
          </button>
        ))}
      </div>
      <div class="rd-bar__group">
        <Tool part="new-box" text={words.newBox} />
        <Tool part="new-words" text={words.wordsByKeyboard} />
        <Tool part="mark-page" text={words.markPage} />
      </div>
      <div class="rd-bar__group">
        <Tool part="undo" text={words.undo} />
        <Tool part="redo" text={words.redo} />
      </div>
    </>
  )
}

function MarkForm({ viewer, shown }: { viewer: Viewer; shown: ShownRedaction }) {
  const words = viewer.t.redactionDesk
  return (
    <section class="rd-box rd-box--chosen" data-part="mark-form" hidden>
      <h2 data-part="mark-title">{words.marks}</h2>
      <p class="notice" data-part="comment" hidden></p>
      <div class="notice" role="status" data-part="gap" hidden>
        <p data-part="gap-text"></p>
        <div class="rd-acts">
          <Tool part="gap-group" text={words.widenToGroup} />
          <Tool part="gap-line" text={words.widenToLine} />
        </div>
      </div>
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend">{words.grounds}</legend>
        <p class="quiet">{words.groundsHint}</p>
        <div class="rd-grounds" data-part="grounds">
          {groundChoices(shown.statute, viewer.locale).map(({ code, title }) => (
            <label class="rd-check">
              <input type="checkbox" value={code} />
              <span>{title}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <button type="button" class="rd-button rd-button--wide" data-part="to-bare" hidden>
        {words.grounds}
      </button>
      <label class="rd-note">
        <span>{words.note}</span>
        <textarea class="govuk-textarea" rows={2} maxlength={1000} data-part="note"></textarea>
      </label>
      <div class="rd-acts">
        <Tool part="copy" text={words.copy} />
        <Tool part="all-but" text={words.allBut} />
        <Tool part="remove" text={words.remove} />
      </div>
    </section>
  )
}

function Find({ viewer }: { viewer: Viewer }) {
  const { t } = viewer
  const words = t.redactionDesk
  return (
    <section class="rd-box">
      <h2>{words.find}</h2>
      <form data-part="find-form" class="rd-find">
        <label>
          <span>{words.findBy}</span>
          <select class="govuk-select" name="by">
            <option value="q">{words.byWords}</option>
            <option value="pattern">{words.byPattern}</option>
            <option value="kind">{words.byKind}</option>
          </select>
        </label>
        <div data-part="find-typed">
          <label>
            <span>{words.findText}</span>
            <input class="govuk-input" type="text" name="text" maxlength={200} autocomplete="off" />
          </label>
          <p class="quiet" data-part="find-hint" hidden>
            {words.patternHint}
          </p>
          <label class="rd-check">
            <input type="checkbox" name="wholeWords" />
            <span>{words.wholeWords}</span>
          </label>
        </div>
        <label data-part="find-kinds" hidden>
          <span>{words.kind}</span>
          <select class="govuk-select" name="kind">
            <option value="any">{words.anyKind}</option>
            {personalDataTypes.map((type) => (
              <option value={type}>{t.findings.personal[type]}</option>
            ))}
          </select>
        </label>
        <label class="rd-check">
          <input type="checkbox" name="everywhere" />
          <span>{words.everywhere}</span>
        </label>
        <button type="submit" class="rd-button rd-button--main">
          {words.search}
        </button>
      </form>
      <p role="status" data-part="find-status"></p>
      <div data-part="find-results"></div>
    </section>
  )
}

function Keys({ viewer }: { viewer: Viewer }) {
  const words = viewer.t.redactionDesk
  const { keyMeanings: meanings, arrowKeys } = words
  const keys = [
    ['B', meanings.box],
    ['W', meanings.words],
    [arrowKeys, meanings.move],
    [`Shift + ${arrowKeys}`, meanings.resize],
    ['N, P', meanings.step],
    ['G', meanings.grounds],
    ['Delete', meanings.remove],
    ['Ctrl + Z, Ctrl + Y', meanings.undo],
  ] as const
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.keys}</span>
      </summary>
      <dl class="rd-keys">
        {keys.map(([pressed, meaning]) => (
          <>
            <dt>{pressed}</dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
    </details>
  )
}
