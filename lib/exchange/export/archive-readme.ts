import { exportFiles } from './files'
import type { AsOf } from './reading'

/** What stands in the archive's README, in English and Korean. */
export function archiveReadme({ asOf, siteUrl }: { asOf: AsOf; siteUrl: string }): string {
  const day = asOf.time.slice(0, 10)
  const files = exportFiles.map(({ name, says }) => `- \`${name}.csv\`: ${says.en}`).join('\n')
  const filesKo = exportFiles.map(({ name, says }) => `- \`${name}.csv\`: ${says.ko}`).join('\n')
  return `# Countercheck: claims, evidence and verdicts

As of ${asOf.time}, from ${siteUrl}/data. All files show this one moment.

${files}
- \`datapackage.json\`: every column with its type, unit and meaning (Data Package 2.0), and how the files belong together.
- \`SHA256SUMS\`: the SHA-256 of every file; \`sha256sum -c SHA256SUMS\` checks them.

Text that a spreadsheet would run as a formula has an apostrophe in front. Verdicts that no person of this desk
approved say so (\`verdict_origin\`, \`reviewed_by_desk\`). A suspended verdict is not repeated in \`claims.csv\`.

Head of the audit trail at that moment: \`${asOf.auditHead}\`
Licence: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/
Cite as: Countercheck. Claims, evidence and verdicts. ${siteUrl}/data, as of ${day}. CC BY 4.0.

## 한국어

${asOf.time} 기준이며 출처는 ${siteUrl}/ko/data 입니다. 모든 파일이 이 한 시점의 상태입니다.

${filesKo}
- \`datapackage.json\`: 모든 열의 형식, 단위, 뜻과 파일 사이의 관계(Data Package 2.0).
- \`SHA256SUMS\`: 모든 파일의 SHA-256. \`sha256sum -c SHA256SUMS\`로 확인합니다.

스프레드시트가 수식으로 실행할 글 앞에는 작은따옴표가 붙어 있습니다. 이 데스크의 사람이 승인하지 않은 판정에는 그렇게
적혀 있습니다(\`verdict_origin\`, \`reviewed_by_desk\`). 효력이 정지된 판정은 \`claims.csv\`에 싣지 않습니다.
`
}
