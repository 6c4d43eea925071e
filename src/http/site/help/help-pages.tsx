import { Hono } from 'hono'
import type { AppEnv } from '../../app-env.ts'
import { Layout } from '../../ui/layout.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { sampleCase } from './sample-case.ts'
import { SamplesPage } from './samples-page.tsx'

export function helpPages(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/help', (c) => {
      const viewer = viewerOf(c)
      const { t } = viewer
      return send(
        c,
        <Layout viewer={viewer} title={t.help.title}>
          <h1>{t.help.title}</h1>
          {t.help.sections.map(([title, text]) => (
            <section>
              <h2>{title}</h2>
              <p>{text}</p>
            </section>
          ))}
        </Layout>,
      )
    })
    .get('/help/accessibility', (c) => {
      const viewer = viewerOf(c)
      const { t } = viewer
      return send(c, <Text viewer={viewer} title={t.help.accessibilityTitle} paragraphs={t.help.accessibility} />)
    })
    .get('/help/shortcuts', (c) => {
      const viewer = viewerOf(c)
      const { shortcuts, help } = viewer.t
      return send(
        c,
        <Layout viewer={viewer} title={shortcuts.title} crumbs={[['/help', help.title]]}>
          <h1>{shortcuts.title}</h1>
          <p>{shortcuts.lede}</p>
          <table class="govuk-table">
            <thead>
              <tr>
                <th class="govuk-table__header" scope="col">
                  {shortcuts.key}
                </th>
                <th class="govuk-table__header" scope="col">
                  {shortcuts.does}
                </th>
              </tr>
            </thead>
            <tbody>
              {shortcuts.keys.map(([key, does]) => (
                <tr>
                  <th class="govuk-table__header" scope="row">
                    <kbd>{key}</kbd>
                  </th>
                  <td class="govuk-table__cell">{does}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            <button
              class="govuk-button govuk-button--secondary"
              type="button"
              data-shortcuts-switch={shortcuts.turnOn}
              hidden
            >
              {shortcuts.turnOff}
            </button>
          </p>
        </Layout>,
      )
    })
    .get('/help/components', async (c) => {
      const viewer = viewerOf(c)
      return send(c, <SamplesPage viewer={viewer} sample={await sampleCase(viewer.locale, viewer.t.samples)} />)
    })
    .get('/help/privacy', (c) => {
      const viewer = viewerOf(c)
      const { t } = viewer
      return send(c, <Text viewer={viewer} title={t.help.privacyTitle} paragraphs={t.help.privacy} />)
    })
}

function Text(props: { viewer: ReturnType<typeof viewerOf>; title: string; paragraphs: readonly string[] }) {
  return (
    <Layout viewer={props.viewer} title={props.title} crumbs={[['/help', props.viewer.t.help.title]]}>
      <h1>{props.title}</h1>
      {props.paragraphs.map((text) => (
        <p>{text}</p>
      ))}
    </Layout>
  )
}
