import type { OutcomeWords } from './outcome-words.ts'

/** Words of registers in Japanese. */
export const japanese: OutcomeWords = {
  jurisdictions: ['JP'],
  outcomes: {
    granted: ['開示', '全部開示', '全面開示', '開示決定', '全部公開', '公開'],
    partial: ['部分開示', '一部開示', '一部不開示', '部分公開', '一部公開'],
    refused: ['不開示', '全部不開示', '不開示決定', '非開示', '非公開', '存否応答拒否', '存否応答拒否による不開示'],
    'not-held': ['不存在', '文書不存在', '文書不存在による不開示', '不存在による不開示', '該当文書なし'],
    invalid: ['形式不備', '形式上の不備による不開示', '却下'],
    vexatious: ['権利濫用', '権利の濫用'],
    published: ['情報提供'],
    other: ['その他'],
  },
  endings: {
    withdrawn: ['取下げ', '取り下げ', '請求取下げ', '取下'],
    transferred: ['移送', '事案移送', '全部移送'],
    closed: ['完了', '終了', '処理済', '処理済み'],
    open: ['処理中', '検討中', '期限延長', '延長', '未処理', '受付'],
  },
}
