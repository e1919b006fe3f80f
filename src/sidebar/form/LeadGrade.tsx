import { gradeLead } from '../../crm/rules/grading';
import { leads } from '../../crm/tables';
import { useApp } from '../app/appContext';
import { GradePanel } from './GradePanel';
import { readableFields } from './readableFields';

interface Props {
  readonly texts: Readonly<Record<string, string>>;
  /** Absent where a grade is only shown. */
  readonly onManual?: (letter: string) => void;
}

/** The grade of what is typed so far, by the rule in force: the same code that grades it when it is saved. */
export function LeadGrade({ texts, onManual }: Props) {
  const { hello } = useApp();
  const fields = readableFields(leads, texts, hello.settings);
  const ruled = gradeLead(fields, hello.settings.grading);
  const manual = String(fields.manualGrade ?? '');
  const columns = hello.tables.leads?.fields ?? [];
  return (
    <GradePanel
      grade={{ letter: manual || ruled.letter, ruleLetter: ruled.letter, reasons: ruled.reasons }}
      manual={manual}
      next={ruled.next}
      onManual={columns.includes('manualGrade') ? onManual : undefined}
    />
  );
}
