import { Refused, tell } from '../client';
import { running } from '../commands';
import { change, state } from '../state';
import { say } from '../words';

export function downloadWorkbook(as: 'workbook' | 'xlsx'): void {
  const link = document.createElement('a');
  link.href = as === 'xlsx' ? '/download.xlsx' : '/download';
  link.download = '';
  link.click();
}

/** Asks for a downloaded workbook and opens it in place of this one. */
export function openFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx,.gz,.json,.workbook';
  input.onchange = async () => {
    const file = input.files?.[0];
    if (!file) return;
    try {
      await tell.open(file);
    } catch (error) {
      change({
        notice: {
          title: say('file.unreadable', { name: file.name }),
          text: error instanceof Refused ? error.message : '',
        },
      });
    }
  };
  input.click();
}

/** The copy is opened in place of the file it was made from, which stays as it was in a download only. */
export function makeCopy(): void {
  void running(say('file.copy'), () => tell.copy(say('file.copyName', { name: state.workbook?.name ?? '' })));
}
