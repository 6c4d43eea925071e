import { expect, test } from 'vitest'
import { htmlToText } from '../../../src/adapters/mail/html-text.ts'
import { StepBudget } from '../../../src/adapters/mail/step-budget.ts'

const textOf = (html: string) => htmlToText(html, new StepBudget(1_000_000))

test.each([
  [
    'every entity of HTML is its character',
    '&Eacute;cole d&#233;j&agrave; &oslash;&bdquo;Akten&ldquo; 5&frac12; &#x80;&le;&amp;lt;',
    'École déjà ø„Akten“ 5½ €≤&lt;',
  ],
  [
    'a link says where it leads',
    'The minutes are <a href="https://council.example/10.pdf?a=1&amp;b=2">here</a>; I want the annex.',
    'The minutes are here <https://council.example/10.pdf?a=1&b=2>; I want the annex.',
  ],
  [
    'a link whose words are its address is written once',
    '<a href="https://www.council.example/">council.example</a> <a href="mailto:jo@example.org">jo@example.org</a>',
    'council.example jo@example.org',
  ],
  ['a script is no link', '<a href="javascript:alert(1)">press</a>', 'press'],
  [
    'a picture is what it shows',
    'Here: <img src="cid:x" alt="Map of Mill Lane"><img src=y alt="">',
    'Here: [Map of Mill Lane]',
  ],
  [
    'lists keep their signs and numbers',
    'I want<ul><li>one<li>two<ul><li>three</ul></ul><ol start=3><li>c</li><li>d</li></ol>thanks',
    'I want\n\n- one\n- two\n  - three\n\n3. c\n4. d\n\nthanks',
  ],
  [
    'the cells of a table stand beside one another, empty ones too',
    'x<table><tr><th></th><th>2024</th><th>2025</th></tr><tr><td><p>Roads</p></td><td><p></p></td><td><p>7</p></td></tr></table>y',
    'x\n\n\t2024\t2025\nRoads\t\t7\n\ny',
  ],
  [
    'quotes bear their signs',
    'a<blockquote>b<br>c<blockquote><p>d</p></blockquote></blockquote>e',
    'a\n> b\n> c\n>\n>> d\n\ne',
  ],
  ['what is preformatted keeps its blanks', '<pre>a\n  b</pre>', 'a\n  b'],
  ['an address in angle brackets is no element', 'Jo <jo@example.org> wrote', 'Jo <jo@example.org> wrote'],
  [
    'what nobody sees is not shown',
    '<head><title>t</title><style>p{}</style></head><p>words</p><script>x()</script><svg><text>s</text></svg>',
    'words',
  ],
  ['a hidden element that does not end hides nothing behind it', '<style>p{}<p>All the words', 'p{}\n\nAll the words'],
  ['blanks and comments say nothing', ' a <!-- b --> \n c&nbsp;&nbsp;d ', 'a c  d'],
])('in HTML %s', (_what, html, text) => {
  expect(textOf(html)).toBe(text)
})
