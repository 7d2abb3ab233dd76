; Calls that may load something: what the class is, is a question of imports and not of its name.
(call
  function: (attribute object: (_) @class attribute: (identifier) @method)
  arguments: (argument_list) @arguments
  (#any-of? @method "from_pretrained" "from_config")) @call
