import './activation.js';
import './diagnostics.js';
import './imported.js';
import './quick-fixes.js';
import './hovers.js';
import './notebooks.js';
import './lookups.js';
import './environments.js';
