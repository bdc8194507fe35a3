package rules_test

var operationTellings = []telling{}
