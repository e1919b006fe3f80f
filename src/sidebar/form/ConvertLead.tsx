import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Card, Match } from '../../addon/api';
import { customerFromLead, knownOf, wonStatus } from '../../crm/actions/customerFromLead';
import { kindOf } from '../../crm/rules/kinds';
import { customers as built } from '../../crm/tables';
import { inForce } from '../../crm/tables/tablesIn';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import { useAct } from '../app/useAct';
import { MaskNote } from '../card/MaskNote';
import { maskedIn, openIn } from '../card/masked';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { DraftBanner } from './DraftBanner';
import { DraftNote } from './DraftNote';
import { newDraft } from './draft';
import { FormFooter } from './FormFooter';
import { LinkOffer } from './LinkOffer';
import { firstTexts, formGroups } from './layout';
import { RecordForm } from './RecordForm';
import { useDraft } from './useDraft';
import { useDuplicates } from './useDuplicates';
import { useFormProblems } from './useFormProblems';

interface Props {
  readonly card: Card;
  readonly notice: ComponentChildren;
  readonly onReveal: () => void;
}

/** The customer's form, filled from the lead; or a link to the archive that exists already. */
export function ConvertLead({ card, notice, onReveal }: Props) {
  const { t, hello, replace, failed } = useApp();
  const customers = inForce(built, hello.settings);
  const key = `convert:${card.number}`;
  const handle = useDraft(key, () =>
    newDraft({
      ...firstTexts(customers, hello),
      ...customerFromLead({ cells: openIn(card) }, hello.settings, wonStatus(hello.settings)),
    }),
  );
  const [link, setLink] = useState<Match>();
  const kind = kindOf(customers, handle.draft.texts, hello.settings);
  const groups = formGroups(customers, hello.tables.customers?.fields ?? [], 'new', kind);
  // what is masked here comes from the lead as it is
  const masked = knownOf({ cells: maskedIn(card) });
  const form = useFormProblems(customers, groups, handle, (name) => !(name in masked));
  const duplicates = useDuplicates(customers, handle, card.masked && card.number);
  const archives = duplicates.matches.filter(({ table }) => table === 'customers');
  const { busy, act } = useAct();
  const { texts, verdicts, request } = handle.draft;

  const save = async (): Promise<void> => {
    if (!link && !form.check()) return;
    const input = link
      ? { lead: card.number, customer: link.number, fields: {} }
      : { lead: card.number, fields: texts, verdicts };
    const answer = await act('convertLead', input, request);
    if (!answer.ok) return failed(form.refuse(duplicates.refuse(answer.problems)), save);
    handle.forget();
    replace({ page: 'card', table: 'customers', number: answer.value.number });
  };
  return (
    <Page
      title={t('ui.convert.of', { number: card.number })}
      aside={link ? null : <DraftNote handle={handle} />}
      notice={notice}
      footer={
        <FormFooter
          refused={form.refused}
          above={
            <p class="consequence">
              {t(link ? 'ui.convert.linkDoes' : 'ui.convert.does', { number: link?.number ?? '' })}
            </p>
          }
        >
          <Button kind="primary" reach="first" busy={busy} onPress={save}>
            {link ? t('ui.convert.link', { number: link.number }) : t('ui.convert.save')}
          </Button>
        </FormFooter>
      }
    >
      <DraftBanner handle={handle} />
      {card.masked ? <MaskNote onReveal={onReveal} /> : null}
      {link ? (
        <Banner
          tint="ok"
          title={t('ui.convert.linking', { number: link.number, title: link.title })}
          actions={
            <Button small onPress={() => setLink(undefined)}>
              {t('ui.convert.newInstead')}
            </Button>
          }
        >
          {t('ui.convert.linkKeeps')}
        </Banner>
      ) : (
        <RecordForm
          table={customers}
          groups={groups}
          handle={handle}
          problems={form.problems}
          busy={busy}
          masked={masked}
          belowTitle={
            archives.length > 0 ? (
              <LinkOffer
                matches={archives}
                verdicts={verdicts}
                onLink={setLink}
                onJudge={duplicates.onJudge}
                onView={duplicates.onView}
              />
            ) : null
          }
        />
      )}
    </Page>
  );
}
