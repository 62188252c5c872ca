'use strict';

/* The viewer asks the hub alone, keeps no token after the page is closed, and shows nothing of other hosts. */
(function () {
  const missing = () => document.getElementById('docs-missing').classList.remove('hidden');
  if (!window.SwaggerUIBundle) {
    missing();
    return;
  }
  window.SwaggerUIBundle({
    url: '/openapi.json',
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
})();
