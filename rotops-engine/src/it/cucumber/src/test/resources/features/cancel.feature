Feature: Cancelling

  @rotops:orders.cancel @fast
  Scenario: An open order can be cancelled
    Given an order for "tea"
    When the order for "tea" is cancelled
    Then nothing is open

  Scenario: A scenario that claims nothing
    Given an order for "coffee"

  @rotops:orders.cancel
  Scenario Outline: Whatever was ordered
    Given an order for "<item>"
    When the order for "<item>" is cancelled
    Then nothing is open

    Examples:
      | item  |
      | water |
      | juice |
