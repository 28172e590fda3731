import { type SetupField, setupFields } from '@/lib/evidence/setup-fields'
import { type Column, type Says, text } from '../column'

/** One column for each field of a set-up; `json` is SQL of the stored one, and an empty cell says "not stated". */
export function setupColumns(json: string): Column[] {
  return setupFields.map(({ id }) => text(`setup_${snakeCase(id)}`, `${json} ->> '${id}'`, says[id]))
}

function snakeCase(id: string): string {
  return id.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

const says: Record<SetupField, Says> = {
  precision: { en: 'Precision of the weights that ran.', ko: '실행한 가중치의 정밀도.' },
  metric: {
    en: 'Metric, where it departs from the benchmark’s own.',
    ko: '지표. 벤치마크의 지표와 다를 때 적음.',
  },
  aggregation: { en: 'How items were put together into one number.', ko: '문항을 한 수치로 합친 방법.' },
  reasoning: { en: 'Reasoning mode or effort.', ko: '추론 모드나 추론 강도.' },
  tokenLimit: { en: 'Limit of tokens the model could write.', ko: '모델이 쓸 수 있는 토큰 수의 상한.' },
  tools: { en: 'Tools or scaffold the model had.', ko: '모델에게 주어진 도구나 보조 틀.' },
  shots: { en: 'Worked examples in the prompt.', ko: '프롬프트에 든 예시의 수.' },
  promptTemplate: { en: 'Prompt template.', ko: '프롬프트 틀.' },
  systemPrompt: { en: 'System prompt.', ko: '시스템 프롬프트.' },
  temperature: { en: 'Sampling temperature.', ko: '샘플링 온도.' },
  repeats: { en: 'Attempts per item.', ko: '문항마다 시도한 횟수.' },
  sample: {
    en: 'Part of the split that was run, where it was not all of it.',
    ko: '분할 전체가 아닐 때 실제로 실행한 부분.',
  },
  endpoint: { en: 'Endpoint or provider that served the model.', ko: '모델을 제공한 엔드포인트나 제공사.' },
  harness: { en: 'Program that ran the evaluation.', ko: '평가를 실행한 프로그램.' },
  harnessVersion: { en: 'Version of that program.', ko: '그 프로그램의 버전.' },
  extraction: { en: 'How the answer was read out of the output.', ko: '출력에서 답을 뽑아낸 방법.' },
  judge: { en: 'Model or person that graded the answers.', ko: '답을 채점한 모델이나 사람.' },
}
