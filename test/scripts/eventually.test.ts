import { eventually } from '../support/page/eventually';

test('what comes only after the host has held the thread for longer than anybody waits is still seen', async () => {
  let there = false;
  const clock = jest.spyOn(Date, 'now').mockReturnValueOnce(0).mockReturnValue(60_000); // a minute between two looks
  setTimeout(() => {
    there = true;
  }, 60);

  await eventually(() => expect(there).toBe(true));

  clock.mockRestore();
});

test('what never comes fails as the expectation does', async () => {
  await expect(eventually(() => expect('the card').toBe('the form'), 3)).rejects.toThrow('the form');
});
