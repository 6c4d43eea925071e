// What the browser talks to in development: it passes everything on to the server of the last build, holds requests while that
// restarts, and adds a script to each page that reloads it. Nothing of it is in the programs themselves.
import { once } from 'node:events'
import { createServer, request as httpRequest } from 'node:http'
import { mailPage } from './mail-pages.mjs'

const reloadScript = `const events = new EventSource('/dev/events')
events.addEventListener('reload', () => location.reload())
if (location.pathname === '/dev/mail') events.addEventListener('mail', () => location.reload())
`
const scriptTag = '<script src="/dev/reload.js"></script>'

/** Listens on the port. `mail` is what catchMail gives. */
export async function openFront(port, mail) {
  const browsers = new Set()
  let serverUrl
  let waiting = []

  /** The server's address, once there is one. */
  const target = () => (serverUrl ? Promise.resolve(serverUrl) : new Promise((resolve) => waiting.push(resolve)))

  const answerOwn = (path, response) => {
    if (path === '/dev/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('\n')
      browsers.add(response)
      response.on('close', () => browsers.delete(response))
    } else if (path === '/dev/reload.js') {
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(reloadScript)
    } else {
      const { status, headers, body } = mailPage(path, mail.messages, scriptTag)
      response.writeHead(status, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...headers,
      })
      response.end(body)
    }
  }

  const passOn = async (request, response) => {
    const url = new URL(request.url, await target())
    const headers = { ...request.headers, 'accept-encoding': 'identity' }
    const passed = httpRequest(url, { method: request.method, headers })
    passed.on('error', () => {
      if (response.headersSent) return response.destroy()
      response.writeHead(502, { 'content-type': 'text/html' }).end(`The server has stopped.${scriptTag}`)
    })
    passed.on('response', (answer) => {
      const isPage = /^text\/html/.test(answer.headers['content-type'] ?? '') && request.method === 'GET'
      if (!isPage) {
        response.writeHead(answer.statusCode, answer.headers)
        return answer.pipe(response)
      }
      const { 'content-length': _, ...rest } = answer.headers
      response.writeHead(answer.statusCode, rest)
      answer.pipe(response, { end: false })
      answer.on('end', () => response.end(answer.statusCode === 304 ? undefined : scriptTag))
    })
    request.pipe(passed)
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    if (pathname.startsWith('/dev/')) answerOwn(pathname, response)
    else passOn(request, response).catch(() => response.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://localhost:${server.address().port}`,
    /** Requests wait while the address is undefined. */
    serveFrom(url) {
      serverUrl = url
      if (!url) return
      for (const resolve of waiting) resolve(url)
      waiting = []
    },
    /** Tells the open pages: `reload`, or `mail` where a letter has come. */
    tell(event) {
      for (const browser of browsers) browser.write(`event: ${event}\ndata:\n\n`)
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
