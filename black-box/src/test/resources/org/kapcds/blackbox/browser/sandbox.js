// Sends what the public CDS Hooks sandbox sends, and shows what it would show.
const ISSUER = 'https://sandbox.cds-hooks.org';
const USER = 'Practitioner/COREPRACTITIONER1';
const ORDER = 'request-123';
const URGENCY = ['critical', 'warning', 'info'];
const settings = new URLSearchParams(location.search);
const discoveryUrl = settings.get('serviceDiscoveryURL');
const fhirServer = settings.get('fhirServiceUrl');
const patientId = settings.get('patientId');
const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, ['sign', 'verify']);
let services = [];

const encoded = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const part = (object) => encoded(new TextEncoder().encode(JSON.stringify(object)));

async function token(audience) {
  const now = Math.floor(Date.now() / 1000);
  const head = part({ alg: 'ES384', typ: 'JWT', kid: 'page', jku: ISSUER + '/.well-known/jwks.json' });
  const body = part({ iss: ISSUER, aud: audience, exp: now + 300, iat: now, jti: crypto.randomUUID() });
  const signature = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-384' }, keys.privateKey, new TextEncoder().encode(head + '.' + body));
  return head + '.' + body + '.' + encoded(new Uint8Array(signature));
}

async function ask(url, body) {
  const headers = { Accept: 'application/json', Authorization: 'Bearer ' + (await token(url)) };
  if (body) headers['Content-Type'] = 'application/json';
  return fetch(url, { method: body ? 'POST' : 'GET', headers, body: body && JSON.stringify(body) });
}

function failed(what) {
  document.getElementById('error').textContent = what;
}

async function connect() {
  try {
    const answer = await ask(discoveryUrl);
    services = answer.ok ? (await answer.json()).services : [];
  } catch {
    services = [];
  }
  if (services.length === 0) return failed('Connection to the discovery endpoint failed');
  document.getElementById('where').textContent = discoveryUrl;
  document.getElementById('services').replaceChildren(...services.map((one) => {
    const line = document.createElement('li');
    line.textContent = one.hook + ': ' + (one.title ?? one.id);
    return line;
  }));
}

// By POST first, then by GET; what fails is left out. It never sends null.
async function found(template) {
  const [type, query] = template.replaceAll('{{context.patientId}}', patientId).split('?');
  if (template.includes('{{') && type.includes('{{')) return undefined;
  const headers = { Accept: 'application/json+fhir' };
  const asked = query
    ? await fetch(fhirServer + '/' + type + '/_search', {
        method: 'POST', headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' }, body: query })
    : await fetch(fhirServer + '/' + type, { headers });
  if (asked.ok) return asked.json();
  const again = await fetch(fhirServer + '/' + type + (query ? '?' + query : ''), { headers });
  return again.ok ? again.json() : undefined;
}

function order() {
  const drug = document.getElementById('drug');
  const draft = { resourceType: 'MedicationRequest', id: ORDER, status: 'draft', subject: { reference: 'Patient/' + patientId } };
  if (drug.value) {
    const text = drug.selectedOptions[0].textContent;
    Object.assign(draft, {
      intent: 'order',
      category: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/medicationrequest-category', code: 'outpatient' }] },
      medicationCodeableConcept: {
        text, coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: drug.value, display: text }] },
      dosageInstruction: [{ doseAndRate: [{ doseQuantity: { value: 1 } }] }],
    });
  }
  return draft;
}

async function call(hook) {
  failed('');
  document.getElementById('cards').replaceChildren();
  for (const service of services.filter((one) => one.hook === hook)) {
    const url = discoveryUrl + '/' + service.id;
    const context = { patientId, userId: USER };
    if (hook !== 'patient-view') context.draftOrders = { resourceType: 'Bundle', entry: [{ resource: order() }] };
    if (hook === 'order-select') context.selections = ['MedicationRequest/' + ORDER];
    const prefetch = {};
    for (const [key, template] of Object.entries(service.prefetch ?? {})) {
      const value = await found(template);
      if (value) prefetch[key] = value;
    }
    try {
      const answer = await ask(url, { hookInstance: crypto.randomUUID(), hook, fhirServer, context, prefetch });
      if (!answer.ok) throw new Error();
      show(url, (await answer.json()).cards);
    } catch {
      failed('Could not get a response from the CDS service');
    }
  }
  document.body.dataset.done = hook + (document.getElementById('drug').value ?? '');
}

function element(tag, className, text) {
  const one = document.createElement(tag);
  one.className = className;
  if (text) one.textContent = text;
  return one;
}

function show(url, cards) {
  const sorted = [...cards].sort((a, b) => URGENCY.indexOf(a.indicator) - URGENCY.indexOf(b.indicator));
  for (const card of sorted) {
    const shown = element('div', 'card ' + card.indicator);
    shown.append(element('h2', 'summary', card.summary), element('p', 'source', card.source.label));
    const detail = element('div', 'detail');
    detail.innerHTML = card.detail ?? ''; // the sandbox renders Markdown with raw HTML enabled
    shown.append(detail);
    for (const suggestion of card.suggestions ?? []) {
      const button = element('button', 'suggestion', suggestion.label);
      button.onclick = () => tell(url, card, { outcome: 'accepted', acceptedSuggestions: [{ id: suggestion.uuid }] });
      shown.append(button);
    }
    if (card.uuid) {
      const reasons = element('select', 'reasons');
      reasons.append(new Option('', ''));
      (card.overrideReasons ?? []).forEach((reason) => reasons.append(new Option(reason.display, reason.code)));
      const dismiss = element('button', 'dismiss', 'Dismiss');
      dismiss.onclick = () => {
        const reason = (card.overrideReasons ?? []).find((one) => one.code === reasons.value);
        tell(url, card, {
          outcome: 'overridden',
          ...(reason && { overrideReason: { reason: { code: reason.code, system: reason.system } } }),
        });
        shown.remove();
      };
      shown.append(reasons, dismiss);
    }
    document.getElementById('cards').append(shown);
  }
}

// The answer is ignored, as the sandbox does; the status is kept for whoever looks.
async function tell(url, card, what) {
  const entry = { card: card.uuid, ...what, outcomeTimestamp: new Date().toISOString() };
  document.body.dataset.feedback = (await ask(url + '/feedback', { feedback: [entry] })).status;
}

document.querySelectorAll('nav button').forEach((button) => { button.onclick = () => call(button.dataset.hook); });
await connect();
if (services.length > 0) await call('patient-view');
document.body.dataset.ready = 'yes';
