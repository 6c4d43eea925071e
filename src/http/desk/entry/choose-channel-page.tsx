import { statuteOf } from '../../../app/case-file.ts'
import type { Body, BodyChannel } from '../../../app/ports/store/bodies.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { Tag } from '../../ui/elements.tsx'
import { Layout } from '../../ui/layout.tsx'
import { ReceiptRule } from '../../ui/receipt-rule.tsx'
import type { Viewer } from '../../ui/viewer.ts'

/** The channels that an officer types in from; those that come in by themselves after them. */
export function channelsToType(body: Body): readonly BodyChannel[] {
  const open = (body.settings.channels ?? []).filter((one) => !one.closed)
  return [...open.filter((one) => one.entry === 'typed'), ...open.filter((one) => one.entry !== 'typed')]
}

/** How it reached the body: each channel with its law, and the rule for its receipt date. */
export function ChooseChannelPage({ viewer, body }: { viewer: Viewer; body: Body }) {
  const { t, locale } = viewer
  return (
    <Layout viewer={viewer} title={t.routing.chooseChannel} hidden crumbs={[['/desk', t.desk.title]]}>
      <h1>{t.routing.chooseChannel}</h1>
      <p class="lede">{t.routing.chooseChannelLede}</p>
      <ul class="entries">
        {channelsToType(body).map((channel) => {
          const law = statuteOf(channel.statute ?? body.statute)
          return (
            <li>
              <h2>
                <a href={`/desk/requests/new?channel=${channel.id}`}>{textIn(channel.name, locale)}</a>{' '}
                {channel.statute ? <Tag text={textIn(law.shortTitle, locale)} tone="quiet" /> : null}
              </h2>
              <p class="quiet">
                {t.casework.channels.rule}
                {t.words.colon}
                <ReceiptRule viewer={viewer} statute={law} kind={channel.kind} />
              </p>
            </li>
          )
        })}
        <li>
          <h2>
            <a href="/desk/requests/new?channel=plain">{t.routing.otherWay}</a>
          </h2>
          <p class="quiet">{t.routing.otherWayHint}</p>
        </li>
      </ul>
    </Layout>
  )
}
