import { useState } from 'preact/hooks';
import type { SettingsView } from '../../addon/api';
import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';
import { Button } from '../parts/Button';
import { Chip } from '../parts/Chip';
import { Data } from '../parts/Data';

type Topic = SettingsView['topics'][number];
type Preset = Topic['presets'][number];

/** One matter in which teams differ: what is in force, and what choosing otherwise would change, shown before it is done. */
export function TopicCard({ topic: { name, label, help, presets } }: { topic: Topic }) {
  const { language } = useApp();
  const [looking, setLooking] = useState<string>();
  return (
    <section class="card rows topic" aria-label={label[language]}>
      <div class="row">
        <h3 class="row-title">{label[language]}</h3>
        {help ? <p class="row-meta">{help[language]}</p> : null}
      </div>
      {presets.map((preset) => (
        <PresetRow
          key={preset.name}
          topic={name}
          preset={preset}
          open={looking === preset.name}
          onToggle={() => setLooking(looking === preset.name ? undefined : preset.name)}
        />
      ))}
    </section>
  );
}

interface RowProps {
  readonly topic: string;
  readonly preset: Preset;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function PresetRow({ topic, preset: { name, label, changes }, open, onToggle }: RowProps) {
  const { t, rpc, language, failed, refresh } = useApp();
  const { busy, change } = useAct();
  const choose = async (): Promise<void> => {
    const answer = await change((request) => rpc('preset', { topic, name, request }));
    if (!answer.ok) return failed(answer.problems, choose);
    onToggle();
    refresh();
  };
  const words = label[language];
  if (changes.length === 0)
    return (
      <div class="row row-line">
        <span>{words}</span>
        <Chip tint="ok">{t('ui.settings.inForce')}</Chip>
      </div>
    );
  return (
    <div class="row">
      <div class="row-line">
        <span>{words}</span>
        <button
          type="button"
          class="link"
          aria-expanded={open}
          aria-label={t('ui.settings.lookAt', { label: words })}
          onClick={onToggle}
        >
          {t(open ? 'ui.settings.close' : 'ui.settings.look')}
        </button>
      </div>
      {open ? (
        <>
          <dl class="facts preview">
            {changes.map(({ item, before, after }) => (
              <div key={item}>
                <dt>
                  <Data text={item} />
                </dt>
                <dd>
                  <s>
                    <Data text={before || t('ui.value.empty')} />
                  </s>{' '}
                  → <Data text={after || t('ui.value.empty')} />
                </dd>
              </div>
            ))}
          </dl>
          <p class="row-meta">{t('ui.settings.undoable')}</p>
          <Button small busy={busy} onPress={choose}>
            {t('ui.settings.change', { count: changes.length })}
          </Button>
        </>
      ) : null}
    </div>
  );
}
