import { headOf, rawMail } from './mail-builder.ts'
import type { OddLetter } from './odd-letters.ts'

const old = { en: 'the words that you sent', zh: '贵方原来的来信', hant: '貴方原來的來信' }
const written = [
  { text: 'Yes, the whole of Mill Lane.', language: 'en' },
  { text: 'Both years, please.\n\nKind regards\nJo', language: 'en' },
  { text: '是的，包括整条青河路。', language: 'zh' },
  { text: '两年都要，谢谢。', language: 'zh' },
  { text: '是的，兩年都要。', language: 'hant' },
] as const

const asHtml = (text: string, around: string, between = '<br>') =>
  text
    .split('\n')
    .map((line) => (around === '' ? line : `<${around}>${line === '' ? '<br>' : line}</${around}>`))
    .join(around === '' ? between : '')

/** How mail programs write an answer in HTML: what the person wrote, and the letter that is answered. */
const programs: { readonly [program: string]: (text: string, quoted: string) => string } = {
  Gmail: (text, quoted) =>
    `<div dir="ltr">${asHtml(text, '')}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Tue, 7 May 2024 at 09:00, Riverford &lt;<a href="mailto:a@b.uk">a@b.uk</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex"><div dir="ltr">${quoted}</div></blockquote></div>`,
  'Gmail in Chinese': (text, quoted) =>
    `<div dir="ltr">${asHtml(text, '')}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">河津 &lt;<a href="mailto:a@b.cn">a@b.cn</a>&gt; 于2024年5月7日周二 09:00写道：<br></div><blockquote class="gmail_quote">${quoted}</blockquote></div>`,
  Outlook: (text, quoted) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=EN-GB><div class=WordSection1>${text
      .split('\n')
      .map((line) => `<p class=MsoNormal>${line || '<o:p>&nbsp;</o:p>'}</p>`)
      .join(
        '',
      )}<div><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>From:</b> Riverford &lt;a@b.uk&gt; <br><b>Sent:</b> 07 May 2024 09:00<br><b>To:</b> Jo &lt;jo@example.org&gt;<br><b>Subject:</b> Potholes<o:p></o:p></p></div></div><p class=MsoNormal>${quoted}</p></div></body></html>`,
  'Outlook on the web': (text, quoted) =>
    `<div class="elementToProof">${asHtml(text, '')}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>From:</b> Riverford &lt;a@b.uk&gt;<br><b>Sent:</b> Tuesday, May 7, 2024 9:00 AM<br><b>To:</b> Jo &lt;jo@example.org&gt;<br><b>Subject:</b> Potholes</font><div>&nbsp;</div></div><div>${quoted}</div>`,
  'Outlook in Chinese': (text, quoted) =>
    `<div class=WordSection1>${asHtml(text, 'p')}<div style='border-top:solid #E1E1E1 1.0pt'><p><b>发件人<span>:</span></b> 河津 &lt;a@b.cn&gt; <br><b>发送时间<span>:</span></b> 2024年5月7日 9:00<br><b>收件人<span>:</span></b> jo@example.org<br><b>主题<span>:</span></b> x</p></div><p>${quoted}</p></div>`,
  'Apple Mail': (text, quoted) =>
    `<html><head></head><body style="overflow-wrap: break-word;">${asHtml(text, 'div')}<div><br><blockquote type="cite"><div>On 7 May 2024, at 09:00, Riverford &lt;a@b.uk&gt; wrote:</div><br class="Apple-interchange-newline"><div>${quoted}</div></blockquote></div><br></body></html>`,
  'the telephone of Apple': (text, quoted) =>
    `<html><body dir="auto">${asHtml(text, 'div')}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr"><br><blockquote type="cite">On 7 May 2024, at 09:00, Riverford &lt;a@b.uk&gt; wrote:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${quoted}</div></blockquote></body></html>`,
  Thunderbird: (text, quoted) =>
    `<p>${asHtml(text, '')}</p><div class="moz-cite-prefix">On 07/05/2024 09:00, Riverford wrote:<br></div><blockquote type="cite" cite="mid:1@b.uk"><p>${quoted}</p></blockquote>`,
  QQ: (text, quoted) =>
    `<div>${asHtml(text, '')}</div><div><br></div><div><includetail><div>&nbsp;</div><div style="font:Verdana normal 14px;color:#000;"><div style="FONT-SIZE: 12px;FONT-FAMILY: Arial Narrow;padding:2px 0 2px 0;">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="FONT-SIZE: 12px;background:#efefef;padding:8px;"><div id="menu_sender"><b>发件人:</b>&nbsp;"河津"&lt;a@b.cn&gt;;</div><div><b>发送时间:</b>&nbsp;2024年5月7日(星期二) 上午9:00</div><div><b>收件人:</b>&nbsp;"jo"&lt;jo@example.org&gt;;</div><div><b>主题:</b>&nbsp;x</div></div><div>&nbsp;</div>${quoted}</div></includetail></div>`,
  '163': (text, quoted) =>
    `<div style="line-height:1.7;color:#000000;font-size:14px;font-family:Arial"><p style="margin:0;">${asHtml(text, '')}</p><p style="margin:0;"><br></p><pre><br>At 2024-05-07 09:00:00, "河津" &lt;a@b.cn&gt; wrote:
</pre><blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; BORDER-LEFT: #ccc 1px solid"><div>${quoted}</div></blockquote></div>`,
  '163 in its own words': (text, quoted) =>
    `<div>${asHtml(text, '')}</div><br><div id="isReplyContent">在 2024-05-07 09:00:00，"河津" &lt;a@b.cn&gt; 写道：<br><blockquote>${quoted}</blockquote></div>`,
  Foxmail: (text, quoted) =>
    `<div>${asHtml(text, '')}</div><div><br></div><hr style="width: 210px; height: 1px;" color="#b5c4df" size="1" align="left"><div><span>jo@example.org</span></div><blockquote style="margin-top: 0px; margin-bottom: 0px; margin-left: 0.5em;"><div>&nbsp;</div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><div><b>发件人：</b>&nbsp;<a href="mailto:a@b.cn">河津</a></div><div><b>发送时间：</b>&nbsp;2024-05-07&nbsp;09:00</div><div><b>收件人：</b>&nbsp;jo</div><div><b>主题：</b>&nbsp;x</div></div><div>${quoted}</div></blockquote>`,
  Yahoo: (text, quoted) =>
    `<div class="yahoo-style-wrap"><div dir="ltr">${asHtml(text, '')}</div><div><br></div></div><div class="yahoo_quoted"><div><div>On Tuesday 7 May 2024 at 09:00:00 BST, Riverford &lt;a@b.uk&gt; wrote: </div><div><br></div><div><div>${quoted}</div></div></div></div>`,
  'Chinese of Taiwan': (text, quoted) =>
    `<div>${asHtml(text, '')}</div><div><hr></div><div><b>寄件者：</b> 河津 &lt;a@b.tw&gt;<br><b>寄件日期：</b> 2024年5月7日<br><b>收件者：</b> jo@example.org<br><b>主旨：</b> x<br><br></div><div>${quoted}</div>`,
}

/** Foxmail writes the address of the writer between a rule and the quote. */
const signs: { readonly [program: string]: string } = { Foxmail: '\njo@example.org' }

/** Those that make a paragraph of each line: they lie apart without their styles. */
const paragraphs = new Set(['Outlook', 'Outlook in Chinese'])

/** Answers as the usual programs write them: as HTML alone, and as HTML beside its text. */
export function oddReplies(): OddLetter[] {
  const letters: OddLetter[] = []
  for (const [program, write] of Object.entries(programs)) {
    for (const { text, language } of written) {
      const html = write(text, old[language])
      const quoted = new RegExp(old[language])
      const shown = paragraphs.has(program) ? text.replaceAll(/(?<!\n)\n(?!\n)/g, '\n\n') : text
      const wanted = `${shown}${signs[program] ? `\n${signs[program]}` : ''}`
      letters.push({
        oddity: `an answer by ${program}, HTML alone`,
        raw: rawMail(...headOf({ 'Content-Type': 'text/html; charset=utf-8' }), '', html),
        ...{ subject: 'Potholes', text: wanted, quoted },
      })
      letters.push({
        oddity: `an answer by ${program}, beside an empty text`,
        raw: rawMail(
          ...headOf({ 'Content-Type': 'multipart/alternative; boundary="=_b"' }),
          ...['', '--=_b', 'Content-Type: text/plain; charset=utf-8', '', '', '--=_b'],
          ...['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64', ''],
          Buffer.from(html)
            .toString('base64')
            .replaceAll(/(.{76})/g, '$1\r\n'),
          '--=_b--',
        ),
        ...{ subject: 'Potholes', text: wanted, quoted },
      })
    }
  }
  const flowed = 'This is one paragraph that the program has broken into lines because they were too long for it.'
  const lines =
    'This is one paragraph that the program has \r\nbroken into lines because they were too \r\nlong for it.'
  const type = { 'Content-Type': 'text/plain; charset=utf-8; format=flowed' }
  const add = (oddity: string, body: string, text: string, quoted?: RegExp, delsp = '') =>
    letters.push({
      ...{ oddity, subject: 'Potholes', text, ...(quoted ? { quoted } : {}) },
      raw: rawMail(...headOf({ 'Content-Type': `${type['Content-Type']}${delsp}` }), '', body),
    })
  add('format=flowed', lines, flowed)
  add('format=flowed above a quote', `${lines}\r\n\r\n> old words`, flowed, /old words/)
  add('format=flowed with a stuffed line', ` From here on.\r\n${lines}`, `From here on.\n${flowed}`)
  add('format=flowed and a signature', `${lines}\r\n-- \r\nJo`, `${flowed}\n-- \nJo`)
  add(
    'format=flowed with DelSp',
    '请提供人民公园改造 \r\n项目的招标文件。',
    '请提供人民公园改造项目的招标文件。',
    undefined,
    '; delsp=yes',
  )
  return letters
}
