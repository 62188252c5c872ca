'use strict';

/* The viewer asks the hub alone, keeps no token after the page is closed, and shows nothing of other hosts. */
(function () {
  const missing = () => document.getElementById('docs-missing').classList.remove('hidden');
  if (!window.SwaggerUIBundle) {
    missing();
    return;
  }

  /* The viewer fills in examples. What may be left out starts empty instead: a list is asked for whole, a trip for now. */
  function withoutExample(parameter) {
    if (!parameter.required) {
      [parameter, parameter.schema || {}].forEach(it => {
        delete it.example;
        delete it.examples;
      });
    }
  }

  function withoutExamples(api) {
    Object.values(api.paths).flatMap(path => Object.values(path))
      .flatMap(operation => operation.parameters || [])
      .forEach(withoutExample);
    return api;
  }

  const show = api => window.SwaggerUIBundle({
    spec: withoutExamples(api),
    dom_id: '#docs',
    presets: [window.SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
    validatorUrl: null,
    persistAuthorization: false,
    deepLinking: true,
    filter: true,
    docExpansion: 'none',
    defaultModelsExpandDepth: 0,
    displayOperationId: true,
    displayRequestDuration: true,
    tryItOutEnabled: true,
    withCredentials: false,
    onFailure: missing
  });

  /* The viewer begins with its last field; who wants a token begins with the first. */
  document.getElementById('docs').addEventListener('click', event => {
    if (event.target.closest('.authorize, .authorization__btn')) {
      requestAnimationFrame(() => {
        const first = document.querySelector('.dialog-ux .auth-container input');
        if (first) {
          first.focus();
        }
      });
    }
  });

  fetch('/openapi.json', {credentials: 'omit'})
    .then(answer => answer.ok ? answer.json() : Promise.reject(answer.status))
    .then(show)
    .catch(missing);
})();
