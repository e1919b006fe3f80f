import type { Card } from '../../addon/api';
import { Button } from '../parts/Button';
import { useRenew } from './useRenew';

/** A contract goes on under a new number (TM-06). */
export function RenewContract({ contract }: { contract: Pick<Card, 'number' | 'title' | 'cells' | 'masked'> }) {
  const { words, busy, renew } = useRenew(contract);
  return (
    <div class="buttons">
      <Button small busy={busy} onPress={renew}>
        {words}
      </Button>
    </div>
  );
}
