/** The commonest refusals in other languages; `$1`, `$2` are what the English text names. Google's own wording where it was seen, the host's best otherwise (PLATFORM §13). */
type Text = readonly [english: RegExp, zh: string, it: string];

const texts: readonly Text[] = [
  [
    /^The number of rows in the data does not match the number of rows in the range\. The data has (\d+) but the range has (\d+)\.$/,
    '数据的行数与范围的行数不符。数据的行数为 $1，但范围的行数为 $2。',
    "Il numero di righe nei dati non corrisponde al numero di righe nell'intervallo. I dati hanno $1 ma l'intervallo ha $2.",
  ],
  [
    /^The number of columns in the data does not match the number of columns in the range\. The data has (\d+) but the range has (\d+)\.$/,
    '数据的列数与范围的列数不符。数据的列数为 $1，但范围的列数为 $2。',
    "Il numero di colonne nei dati non corrisponde al numero di colonne nell'intervallo. I dati hanno $1 ma l'intervallo ha $2.",
  ],
  [
    /^You are trying to edit a protected cell or object\..*$/,
    '您正在尝试修改受保护的单元格或对象。如果您需要进行修改，请联系电子表格的所有者取消保护。',
    'Stai cercando di modificare una cella o un oggetto protetti. Contatta il proprietario del foglio di lavoro per rimuovere la protezione se devi apportare modifiche.',
  ],
  [
    /^You do not have permission to perform that action\.$/,
    '您没有执行该操作所需的权限。',
    "Non disponi dell'autorizzazione per eseguire questa azione.",
  ],
  [
    /^The data you entered in cell (\w+) violates the data validation rules set on this cell\.(.*)$/,
    '您在 $1 单元格中输入的数据违反了此单元格上设置的数据验证规则。$2',
    'I dati inseriti nella cella $1 violano le regole di convalida dei dati impostate in questa cella.$2',
  ],
  [
    /^The coordinates of the range are outside the dimensions of the sheet\.$/,
    '范围的坐标超出了工作表的尺寸范围。',
    "Le coordinate dell'intervallo non rientrano nelle dimensioni del foglio.",
  ],
  [
    /^The number of (?:rows|columns) in the range must be at least 1\.$/,
    '范围中的行数和列数至少应为 1。',
    "Il numero di righe e di colonne nell'intervallo deve essere almeno 1.",
  ],
  [
    /^Lock timeout: another process was holding the lock for too long\.$/,
    '锁定超时：另一进程占用锁定的时间过长。',
    'Timeout del blocco: un altro processo ha mantenuto il blocco troppo a lungo.',
  ],
  [
    /^Too many simultaneous invocations: Spreadsheets$/,
    '同时调用次数过多：电子表格',
    'Troppe chiamate simultanee: Fogli di lavoro',
  ],
  [/^Exceeded maximum execution time$/, '超出了最长执行时间', 'Tempo massimo di esecuzione superato'],
  [
    /^Cannot call SpreadsheetApp\.getUi\(\) from this context\.$/,
    '无法从此上下文中调用 SpreadsheetApp.getUi()。',
    'Impossibile chiamare SpreadsheetApp.getUi() da questo contesto.',
  ],
  [
    /^You do not have permission to call (\S+)\. Required permissions: (.*)$/,
    '您无权调用“$1”。所需权限：$2',
    "Non disponi dell'autorizzazione per chiamare $1. Autorizzazioni richieste: $2",
  ],
  [
    /^A sheet with the name "(.*)" already exists\. Please enter another name\.$/,
    '名为“$1”的工作表已存在。请输入其他名称。',
    'Esiste già un foglio con il nome "$1". Inserisci un altro nome.',
  ],
  [
    /^Sorry, it is not possible to delete all non-frozen rows\.$/,
    '很抱歉，无法删除所有未冻结的行。',
    'Spiacenti, non è possibile eliminare tutte le righe non bloccate.',
  ],
  [
    /^The parameters \((.*)\) don't match the method signature for (\S+)\.$/,
    '参数（$1）与 $2 的方法签名不符。',
    'I parametri ($1) non corrispondono alla firma del metodo per $2.',
  ],
  [
    /^Service Spreadsheets failed while accessing document with id (\S+)\.$/,
    '在访问 ID 为 $1 的文档时，电子表格服务失败。',
    "Il servizio Fogli di lavoro non è riuscito durante l'accesso al documento con ID $1.",
  ],
];

/** A service's message in the person's language; English where the host does not know better. */
export function localized(message: string, locale: string): string {
  const column = locale.startsWith('zh') ? 1 : locale.startsWith('it') ? 2 : undefined;
  if (column === undefined) return message;
  const found = texts.find(([english]) => english.test(message));
  return found ? message.replace(found[0], found[column]) : message;
}
