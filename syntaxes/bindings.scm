; Everything that gives a name a meaning, and what decides where that meaning holds.
; src/python/names/part-names.ts reads the captures.

; Names bound to a value that is written out.
(assignment left: (identifier) @assigned right: (_) @value)
(named_expression name: (identifier) @walrus value: (_) @value)

; Attributes and items that are set, under their own text: `args.model`, `config["model"]`.
(assignment left: (attribute) @assigned right: (_) @value)
(assignment left: (subscript) @assigned right: (_) @value)
(augmented_assignment left: [(attribute) (subscript)] @opaque)
(for_statement left: (attribute) @opaque)
(pattern_list [(attribute) (subscript)] @opaque)
(tuple_pattern [(attribute) (subscript)] @opaque)
(as_pattern_target (attribute) @opaque)
(delete_statement [(attribute) (subscript)] @opaque)
(delete_statement (expression_list [(attribute) (subscript)] @opaque))

; Names bound to something else.
(augmented_assignment left: (identifier) @opaque)
(for_statement left: (identifier) @opaque)
(for_in_clause left: (identifier) @opaque)
(pattern_list (identifier) @opaque)
(tuple_pattern (identifier) @opaque)
(list_pattern (identifier) @opaque)
(list_splat_pattern (identifier) @opaque)
(dictionary_splat_pattern (identifier) @opaque)
(as_pattern_target (identifier) @opaque)
(as_pattern_target (tuple (identifier) @opaque))
(as_pattern_target (list (identifier) @opaque))
(as_pattern (case_pattern) (identifier) @opaque)
(function_definition name: (identifier) @opaque)
(class_definition name: (identifier) @opaque)
(delete_statement (identifier) @opaque)
(delete_statement (expression_list (identifier) @opaque))
(case_pattern (dotted_name . (identifier) @opaque .))
(splat_pattern (identifier) @opaque)
(keyword_pattern (identifier) (dotted_name . (identifier) @opaque .))
(parameters (identifier) @opaque)
(lambda_parameters (identifier) @opaque)
(typed_parameter (identifier) @opaque)
(default_parameter name: (identifier) @opaque)
(typed_default_parameter name: (identifier) @opaque)
(type_alias_statement left: (type (identifier) @opaque))

; Names that a function takes from outside.
(global_statement (identifier) @global)
(nonlocal_statement (identifier) @nonlocal)

; Classes that may inherit from another one.
(class_definition superclasses: (_) @bases) @heir

(import_statement) @import
(import_from_statement) @import

; Scopes. A function's begins at its parameters: its name and decorators belong to the scope around it.
(function_definition parameters: (_) @scope.parameters body: (_) @scope.function)
(lambda) @scope.lambda
(class_definition body: (_) @scope.class)
(list_comprehension) @scope.comprehension
(set_comprehension) @scope.comprehension
(dictionary_comprehension) @scope.comprehension
(generator_expression) @scope.comprehension

; Arms: blocks that run or not, and the statements they belong to.
(if_statement) @construct.if
(for_statement) @construct.loop
(while_statement) @construct.loop
(try_statement) @construct.try
(match_statement) @construct.if
(if_statement consequence: (_) @arm.first)
(elif_clause) @arm.other
(else_clause) @arm.else
(for_statement body: (_) @arm.first)
(while_statement body: (_) @arm.first)
(try_statement body: (_) @arm.first)
(except_clause) @arm.other
(finally_clause) @arm.finally
(case_clause) @arm.other

(conditional_expression) @construct.if
(conditional_expression . (_) @arm.first)
(conditional_expression (_) @arm.else .)

; Blocks that are left for good: what they bind does not reach the code behind them. `break` and `continue` do not count:
; what they leave behind may still be seen, behind the loop or in its next turn.
(block (return_statement) .) @leaves
(block (raise_statement) .) @leaves
(block (expression_statement (call function: (identifier) @exit (#any-of? @exit "exit" "quit"))) .) @leaves
(block (expression_statement (call function: (attribute attribute: (identifier) @exit (#any-of? @exit "exit" "_exit" "abort")))) .) @leaves
