import { coloursOf, signOf } from '../grid/people';
import { Icon } from '../icon';
import { change, state } from '../state';
import { say } from '../words';

/** Who this window is, and the others it could be: two windows as two people see each other's changes. */
export function People() {
  const people = state.workbook?.people ?? [];
  const me = people.find(({ email }) => email === state.workbook?.me);
  if (!me) return null;
  const others = people.filter(({ email }) => email !== me.email);
  const items = people.map((person) => ({
    label: say('people.roleOf', { name: person.name, role: say(`role.${person.role ?? 'editor'}`) }),
    on: person.email === me.email,
    run: () => become(person.email),
  }));
  return (
    <div class="people">
      {others.length > 0 && <span class="people-label">{say('people.switch')}</span>}
      {others.slice(0, 4).map(({ email, name }) => (
        <button
          type="button"
          key={email}
          class={`avatar ${state.others.has(email) ? 'here' : ''}`}
          style={{ background: coloursOf(people, email).soft, color: coloursOf(people, email).ink }}
          aria-label={say('people.become', { name })}
          title={name}
          onClick={() => become(email)}
        >
          {signOf(name)}
        </button>
      ))}
      <button
        type="button"
        class="me"
        aria-haspopup="menu"
        onClick={(event) => {
          const { right, bottom } = event.currentTarget.getBoundingClientRect();
          change({ menu: { items, x: right - 220, y: bottom + 4, label: say('people.switch') } });
        }}
      >
        <span class="unseen">{say('people.me')}</span>
        <span
          aria-hidden="true"
          class="avatar small"
          style={{ background: coloursOf(people, me.email).soft, color: coloursOf(people, me.email).ink }}
        >
          {signOf(me.name)}
        </span>
        {say('people.roleOf', { name: me.name, role: say(`role.${me.role ?? 'editor'}`) })}
        <Icon name="down" size={14} />
      </button>
    </div>
  );
}

/** This window goes on as another person. */
function become(email: string): void {
  const address = new URL(location.href);
  address.searchParams.set('as', email);
  location.assign(address);
}
