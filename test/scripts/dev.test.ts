import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catchMail, type MailCatcher } from '../../scripts/dev/catch-mail.mjs'
import { type Front, openFront } from '../../scripts/dev/front.mjs'

const page = '<!doctype html><title>Candor</title><p>Hello</p>'

let mail: MailCatcher
let front: Front
let server: Server
beforeAll(async () => {
  mail = await catchMail()
  front = await openFront(0, mail)
  server = createServer((request, response) => {
    const isPage = request.url === '/page'
    response.setHeader('content-type', isPage ? 'text/html; charset=utf-8' : 'application/json')
    response.end(isPage ? page : JSON.stringify({ method: request.method, host: request.headers.host }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  await Promise.all([front.close(), mail.close()])
})

describe('npm run dev', () => {
  test('holds requests while the server restarts, and passes them on as they are', async () => {
    const asked = fetch(`${front.url}/api`, { method: 'POST', body: '{}' })
    front.serveFrom(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    expect(await (await asked).json()).toEqual({ method: 'POST', host: new URL(front.url).host })
  })

  test('adds the script to pages that reloads them after a build', async () => {
    expect(await (await fetch(`${front.url}/page`)).text()).toBe(`${page}<script src="/dev/reload.js"></script>`)
    expect(await (await fetch(`${front.url}/dev/reload.js`)).text()).toContain('location.reload()')
    const { body } = await fetch(`${front.url}/dev/events`)
    const reader = (body as ReadableStream<BufferSource>).pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toBe('\n')
    front.tell('reload')
    expect((await reader.read()).value).toBe('event: reload\ndata:\n\n')
    await reader.cancel()
  })

  test('shows mail in the browser, without running what is in it', async () => {
    const arrived = new Promise((resolve) => {
      mail.onMessage = resolve
    })
    const transport = createTransport(mail.url.replace(/\?.*/, ''))
    await transport.sendMail({
      from: 'candor@localhost',
      to: 'officer@example.org',
      subject: 'Sign in <now>',
      text: 'As text',
      html: '<a href="http://localhost/sign-in/x">Sign in</a>',
    })
    await arrived
    expect(await (await fetch(`${front.url}/dev/mail`)).text()).toContain(
      '<td>officer@example.org</td><td><a href="/dev/mail/1">Sign in &lt;now&gt;</a></td>',
    )
    expect(await (await fetch(`${front.url}/dev/mail/1`)).text()).toContain('<pre>As text')
    const html = await fetch(`${front.url}/dev/mail/1/html`)
    expect(html.headers.get('content-security-policy')).toMatch(/^sandbox (?!.*allow-scripts)/)
    expect(await html.text()).toContain('<a href="http://localhost/sign-in/x">Sign in</a>')
    expect((await fetch(`${front.url}/dev/mail/2`)).status).toBe(404)
  })
})
