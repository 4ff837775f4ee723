// Beside each number and each day stands a line on which it can be moved; a file is sent as it is.
const MOST_DAYS = 400;

function days(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86400000);
}

function beside(input, least, most, step, read, write) {
  const line = document.createElement('input');
  line.type = 'range';
  line.min = least;
  line.max = most;
  line.step = step;
  line.value = read();
  const label = document.querySelector(`label[for="${input.id}"]`);
  const title = input.closest('fieldset').querySelector('legend');
  line.setAttribute('aria-label', `Move ${title ? title.textContent : ''} ${label ? label.textContent : ''}`);
  line.addEventListener('input', () => { input.value = write(line.value); });
  input.addEventListener('input', () => { line.value = read(); });
  input.after(line);
}

for (const input of document.querySelectorAll('#record-form input[data-most]')) {
  beside(input, input.dataset.least, input.dataset.most, input.dataset.step, () => input.value, value => value);
}

const asOf = document.getElementById('asOf');
for (const input of document.querySelectorAll('#record-form .entry input[type=date]')) {
  const end = asOf.value.slice(0, 10);
  if (input.value && days(input.value, end) >= 0 && days(input.value, end) <= MOST_DAYS) {
    beside(input, -MOST_DAYS, 0, 1, () => -days(input.value, end), value =>
      new Date(Date.parse(end) + value * 86400000).toISOString().slice(0, 10));
  }
}

const file = document.getElementById('record-file');
if (file) {
  document.getElementById('file').hidden = false;
  const said = document.getElementById('file-said');
  file.addEventListener('change', async () => {
    said.className = '';
    said.textContent = 'Reading …';
    const headers = JSON.parse(document.body.getAttribute('hx-headers') || '{}');
    try {
      const answer = await fetch(file.dataset.to, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/fhir+json' },
        body: file.files[0],
      });
      if (answer.status === 201) {
        window.location.assign(answer.headers.get('Location'));
        return;
      }
      const text = answer.headers.get('Content-Type').startsWith('text/plain') ? await answer.text() : 'it was refused; load the page anew';
      said.textContent = `The record was not taken. ${text}`;
      said.className = 'note stop';
    } catch (e) {
      said.className = 'note stop';
      said.textContent = 'The record was not taken: it could not be sent.';
    }
  });
}
