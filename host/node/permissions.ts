const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

/** Members that need a scope: any one of those named will do. 'limited' members are refused in simple triggers whatever was granted (PLATFORM §4.2, §8.1). */
const needs: readonly { readonly member: RegExp; readonly scopes: readonly string[]; readonly limited?: true }[] = [
  { member: /^SpreadsheetApp\.(open|create)/, scopes: [scope('spreadsheets')], limited: true },
  { member: /^SpreadsheetApp\.getActive/, scopes: [scope('spreadsheets.currentonly'), scope('spreadsheets')] },
  {
    member: /^Ui\.(showSidebar|showModalDialog|showModelessDialog)$/,
    scopes: [scope('script.container.ui')],
    limited: true,
  },
  { member: /^Session\.get(Active|Effective)User$/, scopes: [scope('userinfo.email')] },
  { member: /^MailApp\./, scopes: [scope('script.send_mail')], limited: true },
  { member: /^GmailApp\./, scopes: ['https://mail.google.com/'], limited: true },
  { member: /^UrlFetchApp\./, scopes: [scope('script.external_request')], limited: true },
  { member: /^DriveApp\./, scopes: [scope('drive')], limited: true },
  { member: /^CalendarApp\./, scopes: [scope('calendar')], limited: true },
  {
    member: /^ScriptApp\.(newTrigger|getProjectTriggers|deleteTrigger)$/,
    scopes: [scope('script.scriptapp')],
    limited: true,
  },
];

/** What the manifest grants; without a list Google finds the scopes itself, and nothing is missing. */
export function grantedScopes(manifest: string): ReadonlySet<string> | undefined {
  const { oauthScopes } = JSON.parse(manifest || '{}') as { oauthScopes?: readonly string[] };
  return oauthScopes && new Set(oauthScopes);
}

/** Throws Google's text when the member needs what was not granted. */
export function authorize(member: string, granted: ReadonlySet<string> | undefined, isLimited: boolean): void {
  const need = needs.find((each) => each.member.test(member));
  if (!need) return;
  const [first = ''] = need.scopes;
  const wanted = need.scopes.length > 1 ? `(${need.scopes.join(' || ')})` : first;
  if (isLimited && need.limited) {
    throw new Error(`You do not have permission to call ${member}. Required permissions: ${wanted}`);
  }
  if (granted && !need.scopes.some((each) => granted.has(each))) {
    throw new Error(`Specified permissions are not sufficient to call ${member}. Required permissions: ${wanted}`);
  }
}
