/** 데이터 페이지. */
export const data = {
  title: '데이터',
  intro:
    '페이지에 있는 모든 것을 파일로 받을 수 있습니다. 요청하는 순간 같은 기록에서 만들며, 날짜가 적힌 사본을 매일 보관합니다.',
  contents: '이 페이지의 내용',
  files: '파일',
  all: '모든 파일을 한 번에',
  allSays:
    '한 시점의 모든 파일을 CSV로 담고, 모든 열의 뜻(Data Package), 각 파일의 SHA-256, 감사 기록의 마지막 값을 함께 넣었습니다.',
  formatsTitle: '형식',
  filters: '각 파일은 주장 목록과 같은 조건을 받습니다. 예: {example}.',
  joined: '파일은 claim_slug, assertion_id, evidence_id, result_id, version으로 서로 이어집니다.',
  stability: '열은 끝에만 더해집니다.',
  schema: '프로그램을 위한 모든 열의 설명(Data Package, Table Schema)',
  defused: 'CSV에서 스프레드시트가 수식으로 실행할 글은 작은따옴표로 시작합니다. 숫자는 그렇지 않습니다.',
  broken:
    '중간에 끊긴 파일은 마지막 줄에 그 사실이 적히며 해당 형식으로 읽히지 않습니다. 끊긴 압축 파일은 열리지 않습니다.',
  snapshotsTitle: '일별 스냅숏',
  snapshots:
    '그날의 압축 파일을 만든 그대로 보관한 것입니다. 최근 것과 매달 첫 번째 것을 보관합니다. 더 이상 보관하지 않는 것도 해시는 여기에 남습니다.',
  noSnapshots: '첫 스냅숏은 하루 안에 만들어집니다.',
  snapshotColumns: { day: '날짜(UTC)', size: '크기', sha256: 'SHA-256', head: '감사 기록의 마지막 값' },
  snapshotOld: '이전 스냅숏',
  snapshotGone: '더 이상 보관하지 않음',
  snapshotWithdrawn: '회수함: {note}',
  kilobytes: '{size}\u00a0KB',
  columnsOf: '{file} 파일의 열',
  columns: { name: '열', type: '형식', unit: '단위', meaning: '뜻' },
  key: '키',
  values: '다음 중 하나: {values}',
  licenceTitle: '이용 조건',
  licence:
    '데이터는 {cc}에 따라 공개합니다. 사이트 이름과 페이지나 버전의 주소를 밝혀 주세요. 인용문의 권리는 인용된 쪽에 있습니다.',
  licenceSoftware: '소프트웨어는 Apache License 2.0에 따라 공개합니다.',
  citeTitle: '인용 방법',
  cite: '판정은 각 주장 페이지에 적힌 버전의 영구 주소로, 데이터는 날짜가 적힌 스냅숏이나 내려받은 시각(X-As-Of 헤더)으로 인용해 주세요.',
  citeExample: '{site}: 주장, 증거, 판정. {address}, {date} 기준. CC BY 4.0.',
  auditTitle: '감사 기록',
  audit:
    '모든 변경은 이전 것의 해시를 포함하는 사건으로 남습니다. 아래 값을 적어 두면, 그 앞의 기록이 바뀌지 않았음을 나중에 확인할 수 있습니다.',
  auditSeq: '마지막 사건의 번호',
  auditHash: '해시',
  auditAt: '시각',
  auditNote: '이 페이지는 길어야 1분 전의 것입니다. 내려받기 파일에는 그 순간의 값이 들어 있습니다.',
  verifyTitle: '직접 확인하는 방법',
  verify:
    '주장의 각 버전은 공개된 그대로 JSON으로 받을 수 있고, 그 SHA-256이 페이지에 적힌 값입니다. 각 버전에는 바로 앞 버전의 해시가 들어 있어, 과거를 고치면 그 뒤의 모든 버전이 어긋납니다.',
  verifyVersion: '버전 하나',
  verifyVersionSays: '출력되는 값: {hash}',
  verifyChain: '바로 앞 버전',
  verifyChainSays: '버전에 적힌 해시가 앞 파일의 해시입니다. 두 줄이 같습니다.',
  verifySnapshot: '스냅숏',
  verifySnapshotSays: '먼저 출력되는 값은 아래와 같고, 이어 안의 파일마다 OK가 출력됩니다: {hash}',
  programsTitle: '프로그램에서 쓰기',
  programs:
    '모두 키 없이, 어느 사이트의 스크립트에서든 읽을 수 있습니다(CORS). 응답에는 ETag가 있으며, 이를 If-None-Match로 다시 보내면 바뀐 것이 없을 때 304로 답합니다. 거절은 application/problem+json입니다.',
  feeds: '피드도 같은 조건을 받으며, lang=ko를 붙이면 한국어입니다:',
  oneClaim: '주장 하나',
  oneClaimSays:
    '주장 하나의 수치는 {csv}와 {json}에, 그 버전은 {version}에 있습니다. 주장의 주소에 ?at=과 날짜를 붙이면 그날의 버전으로 이어집니다.',
  claimFile: '주장 하나',
} as const
