import type { Statute } from '../../../domain/statute/statute.ts'
import type { Messages } from '../../../locales/messages.ts'
import { inTermsOf } from '../../../locales/terms-of-law.ts'
import type { Viewer } from '../viewer.ts'

/** The words of a page for the law of its case: an enquiry is no request for information. */
export function viewerOfCase(viewer: Viewer, statute: Pick<Statute, 'isEnquiry' | 'letters'>): Viewer {
  const t = inTermsOf(viewer.t, statute, viewer.locale)
  return { ...viewer, law: statute, t: statute.isEnquiry ? ofEnquiry(t) : t }
}

function ofEnquiry(t: Messages): Messages {
  const { enquiry, status, words } = t
  const { act, answerQuestion, decision, next, saved, stamp, steps, timeline } = status
  return {
    ...t,
    desk: { ...t.desk, ...enquiry.desk },
    actions: { ...t.actions, ...enquiry.actions },
    fields: { ...t.fields, ...enquiry.fields, score: [enquiry.satisfied, t.fields.score[1]] },
    decisions: { ...t.decisions, feedback: enquiry.feedback, back: enquiry.back },
    failureWords: { ...t.failureWords, back: enquiry.back },
    parts: { ...t.parts, ...enquiry.parts },
    ask: { ...t.ask, ...enquiry.ask },
    follow: { ...t.follow, ...enquiry.follow },
    words: { ...words, events: { ...words.events, ...enquiry.events } },
    status: {
      ...status,
      title: enquiry.title,
      yourRequest: enquiry.yourRequest,
      law: enquiry.law,
      receivedOn: enquiry.receivedOn,
      stamp: { ...stamp, replyBy: enquiry.replyBy },
      steps: { ...steps, label: enquiry.progress },
      next: { ...next, 'reply-to-question': enquiry.asked },
      answerQuestion: { ...answerQuestion, title: enquiry.question },
      decision: { ...decision, title: enquiry.answerTitle, whole: enquiry.whole },
      act: {
        ...act,
        fileHint: enquiry.fileHint,
        withdraw: enquiry.withdraw,
        withdrawText: enquiry.again,
        withdrawSend: enquiry.withdraw,
        feedbackLabel: enquiry.satisfied,
      },
      saved: { ...saved, withdrawn: enquiry.withdrawn, 'clarification-received': enquiry.answered },
      timeline: { ...timeline, words: enquiry.words },
    },
  }
}
