import type { ScoreClaim } from '../suggest/request'
import { names, type WorkedExample } from './example'

const mmluPro = { id: 'mmlu-pro', scale: 'percent', direction: 'higher', items: 12032 } as const
const score = (subject: string, value: number): ScoreClaim => ({
  kind: 'score',
  subject: { id: subject, models: [subject] },
  benchmark: 'mmlu-pro',
  value,
  decimals: 1,
})
const result = { benchmark: 'mmlu-pro', comparability: 'minor', decimals: 1 } as const

/** One number against what others measured. */
export const scoreExamples: WorkedExample[] = [
  {
    id: 'interested',
    title: { en: 'Only an interested party has measured it', ko: '이해관계자만 측정했을 때' },
    lesson: {
      en: 'A project that serves the vendor’s models finds the claimed number confirmed. It is not independent, so the claim stays unverified; what its numbers alone would say is held back, and shown.',
      ko: '공급사의 모델을 서비스하는 프로젝트의 측정값은 주장과 맞습니다. 그러나 독립적이지 않으므로 주장은 미검증으로 남습니다. 그 수치만으로 나올 판정은 보류하고, 보류했다는 사실을 보여 줍니다.',
    },
    names,
    request: {
      claim: score('scout', 74.3),
      benchmarks: [mmluPro],
      evidence: [
        {
          id: 'e1',
          evaluator: 'serving-project',
          grade: 'C',
          results: [{ ...result, id: 'r1', model: 'scout', value: 75.16, decimals: 2, se: 0.38 }],
        },
      ],
    },
  },
  {
    id: 'within-margin',
    title: { en: 'Confirmed within the margin', ko: '허용 오차 안에서 확인됨' },
    lesson: {
      en: 'An independent laboratory asks 1,000 of the benchmark’s questions, drawn at random. Its whole 90% interval lies above the claimed value less the margin of 2 points: the claim is confirmed, weakly, since it is one laboratory.',
      ko: '독립 연구소가 벤치마크 문항 가운데 무작위로 뽑은 1,000개를 물었습니다. 90% 구간 전체가 주장값에서 허용 오차 2점을 뺀 값보다 높으므로 주장은 확인됩니다. 연구소가 하나뿐이어서 근거는 약합니다.',
    },
    names,
    request: {
      claim: score('maverick', 80.5),
      benchmarks: [mmluPro],
      evidence: [
        {
          id: 'e1',
          evaluator: 'lab-a',
          grade: 'A',
          results: [{ ...result, id: 'r1', model: 'maverick', value: 81, n: 1000 }],
        },
      ],
    },
  },
  {
    id: 'too-noisy',
    title: { en: 'Too noisy to tell', ko: '잡음이 커서 판단할 수 없음' },
    lesson: {
      en: 'Almost the claimed number, on 1,000 questions. But the interval reaches below the margin, so nothing is shown either way. The rule says how many questions it would take at least.',
      ko: '1,000문항에서 주장값과 거의 같은 수치가 나왔습니다. 그러나 구간이 허용 오차 아래로 내려가므로 어느 쪽도 입증되지 않습니다. 규칙은 적어도 몇 문항이 필요한지 알려 줍니다.',
    },
    names,
    request: {
      claim: score('scout', 74.3),
      benchmarks: [mmluPro],
      evidence: [
        {
          id: 'e1',
          evaluator: 'lab-a',
          grade: 'A',
          results: [{ ...result, id: 'r1', model: 'scout', value: 74.2, n: 1000 }],
        },
      ],
    },
  },
  {
    id: 'disagree',
    title: { en: 'Two laboratories disagree', ko: '두 연구소의 결과가 엇갈릴 때' },
    lesson: {
      en: 'One laboratory alone would confirm the claim, the other contradict it, and they are further apart than their errors allow. Neither is thrown away, and nothing is suggested.',
      ko: '한 연구소만 보면 확인이고 다른 연구소만 보면 반박인데, 둘의 차이가 오차로 설명되지 않습니다. 어느 쪽도 버리지 않으며, 판정도 제안하지 않습니다.',
    },
    names,
    request: {
      claim: score('maverick', 80),
      benchmarks: [mmluPro],
      evidence: [
        {
          id: 'e1',
          evaluator: 'lab-a',
          grade: 'A',
          results: [{ ...result, id: 'r1', model: 'maverick', value: 79.5, se: 0.6 }],
        },
        {
          id: 'e2',
          evaluator: 'lab-b',
          grade: 'A',
          results: [{ ...result, id: 'r2', model: 'maverick', value: 74, se: 0.8 }],
        },
      ],
    },
  },
]
